import { expect, it } from "vitest";
import type { Scenario, Step } from "../scenarios/scenario.js";
import { stagesOf } from "./stage.js";

const step: Step = { call: "Read", input: {}, expect: { output: {} } };
const timeless: Scenario = { id: "a/b/c", rules: [], title: "", steps: [step] };
const timed: Scenario = { ...timeless, steps: [step, { ...step, after: { days: 1 } }] };

function service(made: unknown[]) {
  return (options: unknown = {}) => {
    made.push(options);
    return Promise.resolve(() => Promise.resolve(new Response()));
  };
}

it("lets scenarios share a service whose clock nobody moves", async () => {
  const made: unknown[] = [];
  const stageOf = await stagesOf(service(made));
  const [first, second] = [await stageOf(timeless), await stageOf(timeless)];
  expect(first).toBe(second);
  expect(first.surroundings.clock).toBeUndefined();
  expect(made).toEqual([{}]);
});

it("gives a scenario that moves the clock a service and a clock of its own", async () => {
  const made: unknown[] = [];
  const stageOf = await stagesOf(service(made));
  const [first, second] = [await stageOf(timed), await stageOf(timed)];
  expect(first.name).not.toBe(second.name);
  expect(first.handler).not.toBe(second.handler);
  const before = second.surroundings.clock!.now();
  first.surroundings.clock!.pass({ days: 1 });
  expect(second.surroundings.clock!.now() - before).toBeLessThan(3_600_000);
  const { now } = made[1] as { now: () => number };
  expect(now() - Date.now()).toBeGreaterThan(23 * 3_600_000);
});

import { expect, it } from "vitest";
import { from, present, timestamp, unique } from "../patterns/index.js";
import type { Scenario, Step } from "../scenarios/scenario.js";
import { movableClock } from "./clock.js";
import { Disturbance, type Observation } from "./observation.js";
import { playScenario, type Action, type Performer } from "./play-scenario.js";
import type { Surroundings } from "./surroundings.js";

function scenarioOf(...steps: readonly Step[]): Scenario {
  return { id: "a/b/c", rules: ["CS-001"], title: "", steps };
}

function playing(perform: (action: Action) => Observation["result"] | Error, more: Partial<Performer> = {}) {
  const seen: Action[] = [];
  const performer: Performer = {
    formOf: () => "wire",
    blindTo: () => undefined,
    perform(action) {
      seen.push(action);
      const result = perform(action);
      return result instanceof Error
        ? Promise.reject(result)
        : Promise.resolve({ input: action.input, result, exchanges: [] });
    },
    ...more,
  };
  const play = (
    scenario: Scenario,
    options: Partial<Surroundings> & {
      readonly patience?: number;
      readonly target?: string;
      readonly isThirdParty?: boolean;
    } = {},
  ) =>
    playScenario(scenario, {
      performer,
      target: options.target ?? "test",
      seed: "seed",
      regions: { own: "us-east-1", others: ["eu-west-1", "us-west-2"] },
      sensitive: new Set(),
      bindsToAssumptions: options.isThirdParty !== true,
      hasFunctions: options.hasFunctions ?? false,
      hasOtherAccount: options.hasOtherAccount ?? false,
      clock: options.clock,
      patience: options.patience ?? 0,
    });
  return { play, seen };
}

const create: Step = { as: "made", call: "Create", input: { Name: unique() }, expect: { output: { ARN: present() } } };
const read: Step = {
  call: "Read",
  input: { Id: from("made", "output.ARN") },
  expect: { output: { Name: from("made", "input.Name") } },
};

it("hands earlier answers to later steps", async () => {
  const { play, seen } = playing(({ number, input }) =>
    number === 1
      ? { output: { ARN: "arn" } }
      : { output: { Name: (seen[0]!.input as { Name: string }).Name, Id: input } },
  );
  expect(await play(scenarioOf(create, read))).toMatchObject({ outcome: "pass", findings: [] });
  expect(seen[1]!.input).toEqual({ Id: "arn" });
});

it("stops at the first step that does not go as expected", async () => {
  const { play, seen } = playing(() => ({ output: {} }));
  expect(await play(scenarioOf(create, read))).toMatchObject({
    outcome: "fail",
    findings: [{ step: 1, pointer: "/output/ARN" }],
  });
  expect(seen).toHaveLength(1);
});

it("blames an answer that lacks what a later step needs", async () => {
  const loose: Step = { ...create, expect: { output: {} } };
  const { play } = playing(() => ({ output: {} }));
  expect(await play(scenarioOf(loose, read))).toMatchObject({
    outcome: "fail",
    findings: [{ step: 2, pointer: "/input" }],
  });
});

const setUp: Step = { ...create, expect: { output: { ARN: present() }, about: { "": ["CS-007"] } } };
const refuses: Step = {
  call: "Read",
  input: {},
  expect: { error: "Missing", status: 400, evidence: "recorded", about: { "/error/status": ["CS-127"] } },
};

it("does not blame a third party for what is a matter of other rules than the scenario's", async () => {
  const isThirdParty = true;
  const fails = () => ({ output: {} });
  expect(await playing(fails).play(scenarioOf(setUp, read), { isThirdParty })).toMatchObject({
    outcome: "not applicable",
    reason: "it differs before: what step 1 looks at is the matter of CS-007",
    findings: [{ step: 1, pointer: "/output/ARN", rules: ["CS-007"] }],
  });
  const cited = { ...scenarioOf(setUp, read), rules: ["CS-007"] };
  expect(await playing(fails).play(cited, { isThirdParty })).toMatchObject({ outcome: "fail" });
  expect(await playing(fails).play(scenarioOf(setUp, read))).toMatchObject({ outcome: "fail" });
});

it("goes on after a part that is a matter of other rules, and keeps it in mind", async () => {
  const { play, seen } = playing(() => ({ error: { type: "Missing", status: 404, message: "" } }));
  expect(await play(scenarioOf(refuses, refuses), { isThirdParty: true, patience: 5_000 })).toMatchObject({
    outcome: "pass",
    findings: [
      { step: 1, pointer: "/error/status", rules: ["CS-127"] },
      { step: 2, pointer: "/error/status", rules: ["CS-127"] },
    ],
  });
  expect(seen).toHaveLength(2);
});

it("does not blame the target for a broken connection", async () => {
  const { play } = playing(() => new Disturbance("the connection was cut"));
  expect(await play(scenarioOf(create))).toMatchObject({ outcome: "error", reason: "the connection was cut" });
});

it("passes a bug of ours on", async () => {
  const { play } = playing(() => new TypeError("oops"));
  await expect(play(scenarioOf(create))).rejects.toThrow("oops");
});

it("plays nothing of a scenario in which a step cannot be shown", async () => {
  const { play, seen } = playing(() => ({ output: {} }), {
    blindTo: (step) => ("send" in step ? "no raw requests" : undefined),
  });
  const raw: Step = { send: "Create", body: {}, expect: { output: {} } };
  expect(await play(scenarioOf(create, raw))).toMatchObject({ outcome: "not applicable", reason: "no raw requests" });
  expect(seen).toEqual([]);
});

it("asks what an unexpected answer says of the surroundings", async () => {
  const excuse = () => ({ outcome: "not implemented", reason: "it says so" }) as const;
  const { play } = playing(() => ({ error: { type: "UnknownOperationException", status: 400, message: "" } }), {
    excuse,
  });
  expect(await play(scenarioOf(create))).toMatchObject({ outcome: "not implemented", reason: "it says so" });
});

it("waits for what may take a while, if it is patient", async () => {
  let calls = 0;
  const late = () => ({ output: ++calls > 1 ? { ARN: "arn" } : {} });
  const slow: Step = { ...create, within: 5 };
  expect(await playing(late).play(scenarioOf(slow), { patience: 5_000 })).toMatchObject({ outcome: "pass" });
  calls = 0;
  expect(await playing(late).play(scenarioOf(slow))).toMatchObject({ outcome: "fail" });
});

it("waits no longer than its patience lasts, however much the step allows", async () => {
  const { play, seen } = playing(() => ({ output: {} }));
  const start = performance.now();
  expect(await play(scenarioOf({ ...create, within: 60 }), { patience: 250 })).toMatchObject({ outcome: "fail" });
  expect(performance.now() - start).toBeLessThan(5_000);
  // At once, after 100 ms, and when the time is over; a timer that goes off a moment early makes one more.
  expect([3, 4]).toContain(seen.length);
});

it("does not wait for an operation that is not there", async () => {
  const excuse = () => ({ outcome: "not implemented", reason: "it says so" }) as const;
  const { play, seen } = playing(() => ({ error: { type: "", status: 404, message: "" } }), { excuse });
  const slow: Step = { ...create, within: 5 };
  expect(await play(scenarioOf(slow), { patience: 5_000 })).toMatchObject({ outcome: "not implemented" });
  expect(seen).toHaveLength(1);
});

it("lets a clock move on before a step, for whole seconds if it is patient", async () => {
  const paused: Step = { ...create, pause: 1 };
  const waitedFor = async (patience: number) => {
    const start = performance.now();
    await playing(() => ({ output: { ARN: "arn" } })).play(scenarioOf(paused), { patience });
    return performance.now() - start;
  };
  expect(await waitedFor(5_000)).toBeGreaterThan(950);
  const short = await waitedFor(0);
  expect(short).toBeGreaterThan(1);
  expect(short).toBeLessThan(500);
});

it("sends the same values for the same seed, and others to another target", async () => {
  const names = async (target: string) => {
    const { play, seen } = playing(() => ({ output: { ARN: "arn" } }));
    await play(scenarioOf(create), { target });
    return [seen[0]!.input, seen[0]!.token];
  };
  expect(await names("server")).toEqual(await names("server"));
  expect(await names("client")).not.toEqual(await names("server"));
});

const DAY = 86_400_000;

it("lets time pass before a step, for the service and for what is expected of it", async () => {
  const clock = movableClock();
  const told: number[] = [];
  const { play } = playing(() => {
    told.push(clock.now());
    return { output: { ARN: "arn", At: clock.now() / 1000 } };
  });
  const later: Step = {
    call: "Read",
    input: {},
    after: { days: 7, hours: 12 },
    expect: { output: { At: timestamp() } },
  };
  expect(await play(scenarioOf(create, later), { clock })).toMatchObject({ outcome: "pass" });
  expect(told[1]! - told[0]!).toBeGreaterThanOrEqual(7.5 * DAY);
  expect(told[1]! - told[0]!).toBeLessThan(7.6 * DAY);
});

it.each([
  { scenario: scenarioOf({ ...create, after: { days: 1 } }), has: {}, reason: "its clock cannot be moved" },
  {
    scenario: scenarioOf({ ...create, account: "other" }),
    has: { hasOtherAccount: true },
    reason: "there are no credentials of a second account",
  },
  {
    scenario: { ...scenarioOf(create), needs: ["functions"] } satisfies Scenario,
    has: { hasFunctions: true },
    reason: "it has no rotation functions of ours to call",
  },
])("says of what cannot be shown here: $reason", async ({ scenario, has, reason }) => {
  const { play, seen } = playing(() => ({ output: { ARN: "arn" } }));
  expect(await play(scenario)).toMatchObject({ outcome: "not applicable", reason });
  expect(seen).toEqual([]);
  expect(await play(scenario, { clock: movableClock(), ...has })).toMatchObject({ outcome: "pass" });
});

it("tells who calls", async () => {
  const { play, seen } = playing(() => ({ output: { ARN: "arn", Name: "x" } }));
  await play(scenarioOf(create, { ...create, account: "other" }), { hasOtherAccount: true });
  expect(seen.map(({ account }) => account)).toEqual(["own", "other"]);
});

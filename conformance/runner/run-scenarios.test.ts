import { expect, it } from "vitest";
import { TargetUnavailable, type Doubts, type Session, type Target, type TargetSetting } from "../targets/target.js";
import type { RunEvent } from "./events.js";
import { runScenarios } from "./run-scenarios.js";
import { notApplicable, type Verdict } from "./verdict.js";

const scenarios = ["a", "b", "c", "d"].map((id) => ({ id, rules: [], title: id, steps: [] }));
// Nothing else of the setting is looked at by the runner.
const setting = { scenarios } as unknown as TargetSetting;

function targetOf(name: string, session: Partial<Session> = {}): Target {
  return {
    name,
    title: name,
    open: () =>
      Promise.resolve({
        concurrency: 2,
        witness: () => Promise.resolve(notApplicable("nothing")),
        close: () => Promise.resolve([]),
        ...session,
      }),
  };
}

async function eventsOf(
  targets: readonly Target[],
  options: { readonly signal?: AbortSignal; readonly targetsAtOnce?: number } = {},
): Promise<readonly RunEvent[]> {
  const events: RunEvent[] = [];
  await runScenarios({ setting, targets, emit: (event) => events.push(event), ...options });
  return events;
}

it("shows every scenario to every target and counts along", async () => {
  const events = await eventsOf([targetOf("one"), targetOf("two")]);
  const verdicts = events.filter((event) => event.kind === "verdict");
  expect(verdicts.map(({ target, scenario }) => `${target} ${scenario.id}`)).toEqual(
    ["one", "two"].flatMap((target) => scenarios.map(({ id }) => `${target} ${id}`)),
  );
  expect(verdicts.map(({ progress }) => progress.done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(verdicts.at(-1)?.progress).toEqual({ done: 8, total: 8 });
});

it("shows no more at a time than the target can take", async () => {
  let running = 0;
  let most = 0;
  const witness = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return notApplicable("nothing");
  };
  await eventsOf([targetOf("one", { witness })]);
  expect(most).toBe(2);
});

it("shows scenarios to several targets at a time, and counts them all", async () => {
  let open = 0;
  let most = 0;
  const counted = (name: string): Target => ({
    ...targetOf(name),
    async open() {
      most = Math.max(most, ++open);
      const session = await targetOf(name).open(setting);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { ...session, close: () => Promise.resolve((open--, [])) };
    },
  });
  const events = await eventsOf(["one", "two", "three"].map(counted), { targetsAtOnce: 2 });
  expect(most).toBe(2);
  const verdicts = events.filter((event) => event.kind === "verdict");
  expect(verdicts.map(({ progress }) => progress.done)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
});

it("turns a harness that throws into an error", async () => {
  const witness = () => Promise.reject(new Error("oops"));
  const [verdict] = (await eventsOf([targetOf("one", { witness })])).filter((event) => event.kind === "verdict");
  expect(verdict?.verdict).toMatchObject({ outcome: "error", reason: "the harness failed: oops" });
});

it("goes on without a target that cannot be had, and says why", async () => {
  const missing: Target = { ...targetOf("one"), open: () => Promise.reject(new TargetUnavailable("not installed")) };
  const events = await eventsOf([missing, targetOf("two")]);
  expect(events[0]).toMatchObject({ kind: "target-unavailable", target: "one", reason: "not installed" });
  expect(events.at(-1)?.kind).toBe("target-closed");
});

it("cleans up and tells what is left, even when it is ended early", async () => {
  const controller = new AbortController();
  let shown = 0;
  const witness = () => {
    if (++shown === 2) controller.abort();
    return Promise.resolve(notApplicable("nothing"));
  };
  const close = () => Promise.resolve(["one secret"]);
  const events = await eventsOf([targetOf("one", { witness, close, concurrency: 1 }), targetOf("two")], {
    signal: controller.signal,
  });
  expect(shown).toBe(2);
  expect(events.at(-1)).toMatchObject({ kind: "target-closed", target: "one", notes: ["one secret"] });
});

it("looks again at what may be due to others, once nothing else goes on", async () => {
  let inFlight = 0;
  const told: string[] = [];
  const breaksBesideOthers = async (): Promise<Verdict> => {
    const isAlone = ++inFlight === 1;
    await new Promise((resolve) => setTimeout(resolve, 2));
    const wasAlone = isAlone && inFlight === 1;
    inFlight -= 1;
    return { outcome: wasAlone ? "pass" : "fail", findings: [], exchanges: [] };
  };
  const doubts: Doubts = {
    isIn: ({ outcome }) => outcome === "fail",
    again: () => (told.push(`beside ${inFlight}`), breaksBesideOthers()),
  };
  const session = { concurrency: 4, witness: breaksBesideOthers, doubts };
  const events = await eventsOf([targetOf("one", session)]);
  const verdicts = events.filter((event) => event.kind === "verdict");
  expect(verdicts.map(({ scenario }) => scenario.id).toSorted()).toEqual(["a", "b", "c", "d"]);
  expect(verdicts.map(({ verdict }) => verdict.outcome)).toEqual(["pass", "pass", "pass", "pass"]);
  expect(new Set(told)).toEqual(new Set(["beside 0"]));
});

it("keeps the first verdict where the second look comes to nothing, or the run is to end", async () => {
  const witness = () => Promise.resolve<Verdict>({ outcome: "fail", findings: [], exchanges: [] });
  const isIn = () => true;
  const fails = { isIn, again: () => Promise.reject(new Error("oops")) };
  const outcomes = (events: readonly RunEvent[]) =>
    events.flatMap((event) => (event.kind === "verdict" ? [event.verdict.outcome] : []));
  expect(new Set(outcomes(await eventsOf([targetOf("one", { witness, doubts: fails })])))).toEqual(new Set(["fail"]));
  const controller = new AbortController();
  const stops = { isIn, again: () => (controller.abort(), Promise.resolve(notApplicable("nothing"))) };
  const { signal } = controller;
  const events = await eventsOf([targetOf("one", { witness, doubts: stops })], { signal });
  expect(outcomes(events)).toEqual(["fail", "fail", "fail", "fail"]);
});

import { MessageChannel } from "node:worker_threads";
import { expect, it, onTestFinished } from "vitest";
import { notApplicable } from "../runner/verdict.js";
import type { Scenario } from "../scenarios/scenario.js";
import { TargetUnavailable, type Session } from "../targets/target.js";
import { askSession } from "./ask-session.js";
import { serveSession } from "./serve-session.js";

const scenarios: readonly Scenario[] = ["one", "two"].map((id) => ({ id, rules: [], title: id, steps: [] }));

/** Both ends of a line, as if the one that is served were in a thread. */
function ends(open: () => Promise<Session>, failure: Promise<never> = new Promise(() => undefined)) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const served = serveSession(port2, scenarios, open);
  return { served, asked: askSession(port1, scenarios, failure) };
}

const session: Session = {
  concurrency: 3,
  witness: ({ id }) => (id === "two" ? Promise.reject(new Error("oops")) : Promise.resolve(notApplicable(id))),
  close: () => Promise.resolve(["left behind"]),
};

it("tells apart what is asked at once, and passes failures on", async () => {
  const { served, asked } = ends(() => Promise.resolve(session));
  const there = await asked;
  expect(there.concurrency).toBe(3);
  const [two, one] = await Promise.allSettled([there.witness(scenarios[1]!), there.witness(scenarios[0]!)]);
  expect(one).toMatchObject({ value: { outcome: "not applicable", reason: "one" } });
  expect(two).toMatchObject({ status: "rejected", reason: { message: "oops" } });
  expect(await there.close()).toEqual(["left behind"]);
  await served;
});

it("says that a target cannot be had", async () => {
  const { asked } = ends(() => Promise.reject(new TargetUnavailable("not installed")));
  await expect(asked).rejects.toThrow(TargetUnavailable);
});

it("waits for nobody who has broken down", async () => {
  let breakDown: (error: Error) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => (breakDown = reject));
  const { asked } = ends(() => Promise.resolve({ ...session, witness: () => new Promise(() => undefined) }), failure);
  const verdict = (await asked).witness(scenarios[0]!);
  breakDown(new Error("out of memory"));
  await expect(verdict).rejects.toThrow("out of memory");
});

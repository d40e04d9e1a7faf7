import { beforeEach, afterEach, expect, it, vi } from "vitest";
import { allEqual, anyEquals, wait, waitUntil, type Acceptor, type Waiter } from "./waiter.js";

interface Output {
  readonly state: string;
  readonly names?: readonly string[];
}

class Gone extends Error {
  override readonly name = "Gone";
}

/** Gives answers one after another; errors are thrown. The last one stays. */
function answering(acceptors: readonly Acceptor<object, Output>[], ...answers: readonly (Output | Error)[]) {
  let calls = 0;
  const waiter: Waiter<object, object, Output> = {
    minDelay: 1,
    maxDelay: 2,
    acceptors,
    async send() {
      const answer = answers[Math.min(calls++, answers.length - 1)]!;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return { waiter, calls: () => calls };
}

const ready: Acceptor<object, Output> = { state: "SUCCESS", output: ({ state }) => state === "READY" };
const within = { client: {}, maxWaitTime: 10 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function after<T>(result: Promise<T>): Promise<T> {
  const settled = result.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error;
    },
  );
  await vi.runAllTimersAsync();
  return (await settled)();
}

it("asks until the condition is met", async () => {
  const { waiter, calls } = answering([ready], { state: "NEW" }, { state: "NEW" }, { state: "READY" });
  expect(await after(wait(waiter, within, {}))).toMatchObject({ state: "SUCCESS", reason: { state: "READY" } });
  expect(calls()).toBe(3);
});

it("goes by the first condition that is met", async () => {
  const failed: Acceptor<object, Output> = { state: "FAILURE", output: () => true };
  expect(await after(wait(answering([ready, failed], { state: "READY" }).waiter, within, {}))).toMatchObject({
    state: "SUCCESS",
  });
  expect(await after(wait(answering([ready, failed], { state: "NEW" }).waiter, within, {}))).toMatchObject({
    state: "FAILURE",
  });
});

it("goes by the name of an error", async () => {
  const gone: Acceptor<object, Output> = { state: "SUCCESS", errorType: "Gone" };
  const { waiter } = answering([gone], { state: "NEW" }, new Error("busy"), new Gone("gone"));
  expect(await after(wait(waiter, within, {}))).toMatchObject({ state: "SUCCESS", reason: { name: "Gone" } });
});

it.each([
  { success: true, answer: { state: "NEW" } },
  { success: false, answer: new Error("busy") },
])("goes by whether there is an answer: $success", async ({ success, answer }) => {
  const { waiter } = answering([{ state: "SUCCESS", success }], answer);
  expect(await after(wait(waiter, within, {}))).toMatchObject({ state: "SUCCESS" });
});

it("takes a condition that cannot be evaluated for one that is not met", async () => {
  const broken: Acceptor<object, Output> = { state: "FAILURE", output: ({ names }) => names![0]!.length > 0 };
  const { waiter } = answering([broken, ready], { state: "READY" });
  expect(await after(wait(waiter, within, {}))).toMatchObject({ state: "SUCCESS" });
});

it("gives up when the time is over", async () => {
  const { waiter } = answering([ready], { state: "NEW" });
  expect(await after(wait(waiter, within, {}))).toMatchObject({ state: "TIMEOUT" });
  await expect(after(waitUntil(waiter, within, {}))).rejects.toMatchObject({ name: "TimeoutError" });
});

it("throws when the condition cannot be met any more", async () => {
  const { waiter } = answering([{ state: "FAILURE", success: true }], { state: "NEW" });
  await expect(after(waitUntil(waiter, within, {}))).rejects.toThrow('"state":"FAILURE"');
});

it("stops when it is told to", async () => {
  const { waiter } = answering([ready], { state: "NEW" });
  const waiting = waitUntil(waiter, { ...within, abortSignal: AbortSignal.abort() }, {});
  await expect(after(waiting)).rejects.toMatchObject({ name: "AbortError" });
});

it("compares lists of texts", () => {
  expect([allEqual(["a", "a"], "a"), allEqual(["a", "b"], "a"), allEqual([], "a"), allEqual(null, "a")]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect([anyEquals(["b", "a"], "a"), anyEquals(["b"], "a"), anyEquals(undefined, "a")]).toEqual([true, false, false]);
});

import { expect, it } from "vitest";
import type { Attempt, Recording } from "../attempt.js";
import type { Situation } from "../check.js";
import { backsOff } from "./backs-off.js";

/** A run of calls, each with the waits before its retries, in milliseconds. */
function recordingOf(calls: readonly (readonly number[])[]): Recording {
  let now = 0;
  const attempts = calls.flatMap((waits, call) =>
    [0, ...waits].map((wait, index): Attempt => {
      now += wait;
      return {
        number: 0,
        call: call + 1,
        inCall: index + 1,
        request: { method: "POST", path: "/", headers: [], body: new Uint8Array() },
        body: { value: {} },
        values: [],
        receivedAt: now,
        answeredAt: now,
        clock: 0,
      };
    }),
  );
  const ended = { exitCode: 0, signal: null, isTimedOut: false, stdout: "", stderr: "" };
  return { attempts, ended, malformed: [], durationMs: now };
}

it.each([
  { calls: [[], []], want: "nothing" },
  { calls: [[0.5, 0.5]], want: "nothing" },
  { calls: [[0.5, 0.5, 0.5]], want: "fail" },
  { calls: [[0.5], [0.5], [0.5], [0.5]], want: "fail" },
  { calls: [[0.5, 0.5, 0.5, 30, 0.5]], want: "fail" },
  {
    calls: [
      [0.5, 40],
      [0.5, 80],
    ],
    want: "pass",
  },
  { calls: [[30]], want: "pass" },
])("takes the waits $calls for $want", async ({ calls, want }) => {
  const { findings, reason } = await backsOff.judge(recordingOf(calls), {} as Situation);
  expect(reason === undefined ? (findings.length > 0 ? "fail" : "pass") : "nothing").toBe(want);
});

import { callsIn, hasFailed, type Ended, type Recording } from "../attempt.js";
import { nothingToJudge, retryGuide, type Check, type Judgement } from "../check.js";

/** How a program ends is held against how it ends when nothing is done to it: a program may well mean to fail. */
export const outcome: Check = {
  id: "outcome",
  statement: "The program gets through with what succeeds, be it at the second attempt.",
  level: "must",
  cites: [{ rule: "CS-132" }, retryGuide],
  judge(recording, { case: { demand }, plain }) {
    const { ended } = recording;
    const notes = [`it ${inWords(ended)}`];
    if (demand === "no retry" || demand === "give up") {
      return nothingToJudge("what a program makes of an error is its own affair", notes);
    }
    if (demand === "nothing") return { ...judgePlain(recording), notes };
    if (ended.isTimedOut && plain.ended.isTimedOut) return nothingToJudge("it does not end by itself", notes);
    if (ended.exitCode === plain.ended.exitCode && !ended.isTimedOut) return { findings: [], notes };
    const calls = callsIn(recording);
    if (calls.some((attempts) => attempts.length === 1 && attempts[0]!.fault)) {
      return nothingToJudge("what was to be tried again was not, which another check tells", notes);
    }
    if (calls.some((attempts) => hasFailed(attempts.at(-1)!))) {
      return nothingToJudge("the service refused what it asked for at the end", notes);
    }
    const expected = `that it ends as without the faults: it ${inWords(plain.ended)}`;
    return { findings: [{ pointer: "", expected, actual: `it ${inWords(ended)}` }], notes };
  },
};

function judgePlain({ ended, attempts }: Recording): Judgement {
  const expected = "that it ends by itself, with exit code 0";
  if (ended.exitCode === 0 && !ended.isTimedOut) return { findings: [] };
  if (!ended.isTimedOut && attempts.some(hasFailed)) {
    return nothingToJudge("it failed where the service refused something, which may be what it is meant to do");
  }
  const blameless = ended.isTimedOut ? "" : ", and every answer was a success";
  return { findings: [{ pointer: "", expected, actual: `it ${inWords(ended)}${blameless}` }] };
}

function inWords({ exitCode, signal, isTimedOut }: Ended): string {
  if (isTimedOut) return "did not end in time and was ended";
  return exitCode === null ? `was ended by ${signal}` : `ended with exit code ${exitCode}`;
}

import { callsIn, headerOf, type Attempt } from "../attempt.js";
import { faultInWords } from "../case.js";
import { nothingToJudge, retryGuide, type Check } from "../check.js";

export const retriesFaults: Check = {
  id: "retries-faults",
  statement: "What may be tried again is: after an error of the server, throttling, or a connection that broke.",
  level: "must",
  cites: [{ rule: "CS-132" }, retryGuide],
  judge(recording, { case: { demand }, maxAttempts }) {
    if (demand !== "retry" && demand !== "give up") return nothingToJudge("nothing was to be tried again");
    if (maxAttempts?.trim() === "1") return nothingToJudge("AWS_MAX_ATTEMPTS is 1: its user wants no other attempt");
    const { ended, attempts: all } = recording;
    // Whoever is ended may have been about to.
    const isCutShort = ({ number }: Attempt) => ended.isTimedOut && number === all.length;
    const faulty = callsIn(recording).filter(([first]) => first!.fault !== undefined && !isCutShort(first!));
    if (faulty.length === 0) return nothingToJudge("it made no call");
    const judged = faulty.filter(([first]) => !isOnlyAttempt(first!));
    if (judged.length === 0)
      return nothingToJudge("it says itself that it makes one attempt: amz-sdk-request has max=1");
    const findings = judged
      .filter((attempts) => attempts.length === 1)
      .map(([first]) => ({
        request: first!.number,
        pointer: "",
        expected: `another attempt after: ${faultInWords(first!.fault!)}`,
        actual: "none",
      }));
    return { findings };
  },
};

/** AWS clients say of an attempt which it is, and how many there may be: one, where their user wants no retries. */
function isOnlyAttempt(attempt: Attempt): boolean {
  return /\bmax=1\b/.test(headerOf(attempt, "amz-sdk-request") ?? "");
}

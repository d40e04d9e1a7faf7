import { callsIn, headerOf, type Attempt } from "../attempt.js";
import { nothingToJudge, retryGuide, type Check } from "../check.js";

/**
 * A call whose client tags it is one call beyond doubt. Of others, a program may ask for the same again by itself, for
 * example to wait for something: they are judged only where they were told what no waiting changes.
 */
export const retriesNothingElse: Check = {
  id: "retries-nothing-else",
  statement: "What may not be tried again is not: neither what was refused, nor what succeeded.",
  level: "must",
  cites: [{ rule: "CS-132" }, retryGuide],
  judge(recording, { case: { demand } }) {
    const mustRest = (attempt: Attempt) =>
      attempt.fault
        ? demand === "no retry"
        : attempt.answer !== undefined &&
          attempt.answer.status < 500 &&
          headerOf(attempt, "amz-sdk-invocation-id") !== undefined;
    const resting = callsIn(recording).filter((attempts) => attempts.some(mustRest));
    if (resting.length === 0) return nothingToJudge("no call came to an end that a retry could be seen after");
    const findings = resting.flatMap((attempts) =>
      attempts
        .filter((_, index) => index > 0 && mustRest(attempts[index - 1]!))
        .map(({ number, inCall }) => {
          const { answer, number: previous } = attempts[inCall - 2]!;
          const said = `${answer?.status ?? "no answer"}${typeIn(answer?.body)}`;
          return {
            request: number,
            pointer: "",
            expected: `no other attempt after ${said}`,
            actual: `request ${previous} sent again`,
          };
        }),
    );
    return { findings };
  },
};

function typeIn(body: string | undefined): string {
  const type = /"__type":"([\w.#]{1,80})"/.exec(body ?? "")?.[1];
  return type === undefined ? "" : ` ${type}`;
}

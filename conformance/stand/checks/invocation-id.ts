import { callsIn, headerOf, type Attempt } from "../attempt.js";
import { nothingToJudge, type Check, type Finding } from "../check.js";

const ID = "amz-sdk-invocation-id";

export const invocationId: Check = {
  id: "invocation-id",
  statement: "Where calls are tagged with an id, each has its own, its retries share it, and its attempts are counted.",
  level: "should",
  cites: [{ rule: "CS-122" }],
  judge(recording) {
    const tagged = callsIn(recording).filter(([first]) => headerOf(first!, ID) !== undefined);
    if (tagged.length === 0) return nothingToJudge("it does not tag its calls, which is no fault");
    const callOf = new Map<string, number>();
    const findings = tagged.flatMap((attempts) => {
      const [first] = attempts;
      const id = headerOf(first!, ID)!;
      const before = callOf.get(id);
      callOf.set(id, before ?? first!.call);
      const shared: readonly Finding[] =
        before === undefined
          ? []
          : [finding(first!, ID, "an id of its own", `the id of call ${before}, which asked for something else`)];
      const changed = attempts
        .filter((attempt) => headerOf(attempt, ID) !== id)
        .map((attempt) => finding(attempt, ID, `the id of request ${first!.number}`, "another, or none"));
      return [...shared, ...changed, ...miscounted(attempts)];
    });
    return { findings };
  },
};

/** Counts from 1. What HTTP's own machinery sends again once a connection was cut has the number that it had. */
function miscounted(attempts: readonly Attempt[]): readonly Finding[] {
  let last = 0;
  return attempts.flatMap((attempt, index) => {
    const stated = /\battempt=(\d+)/.exec(headerOf(attempt, "amz-sdk-request") ?? "")?.[1];
    if (stated === undefined) return [];
    const isSentAgain = Number(stated) === last && attempts[index - 1]?.fault?.kind === "cut";
    const expected = isSentAgain ? last : last + 1;
    last = Number(stated);
    if (last === expected) return [];
    return [finding(attempt, "amz-sdk-request", `attempt=${expected}`, `attempt=${stated.slice(0, 20)}`)];
  });
}

function finding({ number }: Attempt, header: string, expected: string, actual: string): Finding {
  return { request: number, pointer: `/headers/${header}`, expected, actual };
}

import { callsIn } from "../attempt.js";
import { nothingToJudge, retryGuide, type Check, type Finding } from "../check.js";

/** More than any client of AWS makes of its own accord. */
const MOST = 30;

export const givesUp: Check = {
  id: "gives-up",
  statement: "A call that never succeeds comes to an end after a few attempts.",
  level: "must",
  cites: [retryGuide],
  judge(recording, { case: { demand } }) {
    if (demand !== "give up") return nothingToJudge("only shown where no attempt succeeds");
    const calls = callsIn(recording);
    if (calls.length === 0) return nothingToJudge("it made no call");
    const { isTimedOut } = recording.ended;
    const findings = calls.flatMap((attempts): readonly Finding[] => {
      const last = attempts.at(-1)!;
      const isGoingOn = isTimedOut && last.number === recording.attempts.length && attempts.length > 1;
      if (!isGoingOn && attempts.length <= MOST) return [];
      const actual = `${attempts.length} attempts${isGoingOn ? ", and it was still at it when its time was up" : ""}`;
      return [{ request: last.number, pointer: "", expected: "an end after a few attempts", actual }];
    });
    const counts = [...new Set(calls.map((attempts) => attempts.length))].toSorted((a, b) => a - b).join(" or ");
    return {
      findings,
      notes: [
        `made ${counts} ${counts === "1" ? "attempt" : "attempts"} a call; the AWS SDKs make 3 unless they are told otherwise`,
      ],
    };
  },
};

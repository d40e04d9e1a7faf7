import { headerOf } from "../attempt.js";
import { onEachAttempt, sigV4Guide, type Check } from "../check.js";
import { timeOf } from "./signing-time.js";

/** How far a signature's time may be from the service's clock, in milliseconds. */
const WINDOW = 5 * 60_000;

export const signingDate: Check = {
  id: "signing-date",
  statement: "A request says in X-Amz-Date when it was signed, and is sent within five minutes of it.",
  level: "must",
  cites: [{ rule: "CS-121" }, sigV4Guide],
  judge: ({ attempts }) =>
    onEachAttempt(
      attempts,
      (attempt) => {
        if (headerOf(attempt, "authorization") === undefined) return undefined;
        const pointer = "/headers/x-amz-date";
        const time = timeOf(attempt);
        if (time === undefined) {
          // The header of HTTP itself will do as well.
          if (headerOf(attempt, "x-amz-date") === undefined && headerOf(attempt, "date") !== undefined)
            return undefined;
          const actual = headerOf(attempt, "x-amz-date")?.slice(0, 40) ?? "no such header";
          return [{ pointer, expected: "a time such as 20260102T030405Z", actual }];
        }
        const seconds = Math.round((time - attempt.clock) / 1_000);
        if (Math.abs(time - attempt.clock) <= WINDOW) return [];
        const actual = `${Math.abs(seconds)} seconds ${seconds < 0 ? "ago" : "ahead"}`;
        return [{ pointer, expected: "a time within five minutes of the clock", actual }];
      },
      "it signs nothing",
    ),
};

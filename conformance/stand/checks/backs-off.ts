import { callsIn } from "../attempt.js";
import { nothingToJudge, retryGuide, type Check, type Finding } from "../check.js";

/** In milliseconds: less than any program waits that means to. */
const NO_WAIT = 5;

/**
 * How many of some waits have to be none before it is no chance: the documented wait is drawn from zero upwards, and the
 * shortest that SDKs draw from, 50 ms, gives a tenth of them.
 */
function tooMany(waits: number): number {
  return Math.max(3, Math.floor(waits / 2) + 2);
}

export const backsOff: Check = {
  id: "backs-off",
  statement: "Between two attempts a client waits, and longer each time, by a random measure.",
  level: "must",
  cites: [retryGuide],
  judge(recording) {
    const waits = callsIn(recording).flatMap((attempts) =>
      attempts.slice(1).map(({ number, receivedAt }, index) => ({
        request: number,
        wait: receivedAt - (attempts[index]!.answeredAt ?? receivedAt),
      })),
    );
    if (waits.length === 0) return nothingToJudge("it tried nothing again");
    const notes = [
      `waited ${waits
        .slice(0, 8)
        .map(({ wait }) => inMilliseconds(wait))
        .join(", ")} ms before retries`,
    ];
    const short = waits.filter(({ wait }) => wait < NO_WAIT);
    if (short.length < tooMany(waits.length)) {
      if (short.length < waits.length) return { findings: [], notes };
      return nothingToJudge("too few retries: one or two may come at once by chance", notes);
    }
    const expected = "some time to pass before some retry";
    const findings = short.map(({ request, wait }): Finding => ({
      request,
      pointer: "",
      expected,
      actual: `${inMilliseconds(wait)} ms`,
    }));
    return { findings, notes };
  },
};

function inMilliseconds(wait: number): string {
  return wait < 10 ? wait.toFixed(1) : String(Math.round(wait));
}

import { callsIn } from "../attempt.js";
import { nothingToJudge, type Check } from "../check.js";
import { tokensIn } from "./tokens.js";

export const tokenStable: Check = {
  id: "token-stable",
  statement: "All attempts of one call have the same idempotency token.",
  level: "must",
  cites: [{ rule: "CS-132" }, { rule: "CS-043" }, { rule: "CS-041" }],
  judge(recording, { service }) {
    const calls = callsIn(recording).filter(
      ([first, second]) => second !== undefined && tokensIn(first!, service)?.token !== undefined,
    );
    if (calls.length === 0) return nothingToJudge("it sent no call with a token again");
    const findings = calls.flatMap(([first, ...others]) => {
      const { member, token } = tokensIn(first!, service)!;
      return others
        .filter((attempt) => tokensIn(attempt, service)?.token !== token)
        .map(({ number }) => ({
          request: number,
          pointer: `/body/${member}`,
          expected: `the token of request ${first!.number}`,
          actual: "another, or none",
        }));
    });
    return { findings };
  },
};

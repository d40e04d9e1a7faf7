import { nothingToJudge, type Check, type Finding } from "../check.js";
import { tokensIn } from "./tokens.js";
import { callsIn } from "../attempt.js";

/** A program that asks for the same with the same token repeats itself, which is what tokens are for (rule CS-046). */
export const tokenFresh: Check = {
  id: "token-fresh",
  statement: "Calls that ask for different things have different idempotency tokens.",
  level: "must",
  cites: [{ rule: "CS-041" }, { rule: "CS-044" }, { rule: "CS-047" }],
  judge(recording, { service }) {
    const seen = new Map<string, { readonly call: number; readonly content: string }>();
    const findings: Finding[] = [];
    for (const [first] of callsIn(recording)) {
      const { member = "", token } = tokensIn(first!, service) ?? {};
      if (token === undefined) continue;
      const key = `${first!.operation} ${token}`;
      const content = JSON.stringify(first!.body.value);
      const before = seen.get(key);
      if (before && before.content !== content) {
        const actual = `the token of call ${before.call}, which asked for something else`;
        const pointer = `/body/${member}`;
        findings.push({ request: first!.number, pointer, expected: "a token of its own", actual });
      }
      if (!before) seen.set(key, { call: first!.call, content });
    }
    return seen.size === 0 ? nothingToJudge("it sent no token") : { findings };
  },
};

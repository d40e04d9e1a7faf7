import { onEachAttempt, type Check } from "../check.js";
import { tokensIn } from "./tokens.js";

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

export const tokenUuid: Check = {
  id: "token-uuid",
  statement: "An idempotency token has the form of a UUID.",
  level: "should",
  cites: [{ rule: "CS-041" }, { rule: "CS-044" }],
  judge: ({ attempts }, { service }) =>
    onEachAttempt(
      attempts,
      (attempt) => {
        const { member = "", token } = tokensIn(attempt, service) ?? {};
        if (token === undefined) return undefined;
        if (uuid.test(token)) return [];
        return [
          { pointer: `/body/${member}`, expected: "a UUID", actual: `another text of ${token.length} characters` },
        ];
      },
      "it sent no token",
    ),
};

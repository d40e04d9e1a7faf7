import { onEachAttempt, type Check } from "../check.js";
import { tokensIn, withoutToken } from "./tokens.js";

export const tokenPresent: Check = {
  id: "token-present",
  statement: "A call that takes an idempotency token has one: the client makes one up where its user gives none.",
  level: "must",
  cites: [{ rule: "SM-016" }, { rule: "CS-042" }, { trait: "smithy.api#idempotencyToken" }],
  judge: ({ attempts }, { service }) =>
    onEachAttempt(
      attempts,
      (attempt) => {
        const found = tokensIn(attempt, service);
        if (!found || found.token !== undefined) return found && [];
        return [{ pointer: `/body/${found.member}`, expected: "a token", actual: "no token" }];
      },
      withoutToken,
    ),
};

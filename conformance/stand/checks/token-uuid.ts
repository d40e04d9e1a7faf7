import type { Recording } from "../attempt.js";
import { nothingToJudge, onEachAttempt, type Check } from "../check.js";
import type { StandService } from "../stand-service.js";
import { tokensIn } from "./tokens.js";

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/**
 * What a client makes up is a UUID (rule CS-041); to whoever names a token, one is only advised (rule CS-044). A token
 * that comes in several runs of the program was not made up.
 */
export const tokenUuid: Check = {
  id: "token-uuid",
  statement: "An idempotency token that the client makes up has the form of a UUID.",
  level: "should",
  cites: [{ rule: "CS-041" }, { rule: "CS-044" }],
  judge({ attempts }, { service, all }) {
    const isChosen = (token: string) => all.length === 1 || all.filter(isSentIn(token, service)).length > 1;
    let chosen = 0;
    const judgement = onEachAttempt(
      attempts,
      (attempt) => {
        const { member = "", token } = tokensIn(attempt, service) ?? {};
        if (token === undefined) return undefined;
        if (uuid.test(token)) return [];
        if (isChosen(token)) {
          chosen += 1;
          return undefined;
        }
        return [
          { pointer: `/body/${member}`, expected: "a UUID", actual: `another text of ${token.length} characters` },
        ];
      },
      "it sent no token",
    );
    if (chosen === 0 || judgement.reason === undefined) return judgement;
    return nothingToJudge(
      all.length === 1
        ? "its tokens are no UUIDs, but one case does not show who chose them"
        : "its tokens are no UUIDs, but the same in several runs: its user chose them, and may",
    );
  },
};

function isSentIn(token: string, service: StandService): (recording: Recording) => boolean {
  return ({ attempts }) => attempts.some((attempt) => tokensIn(attempt, service)?.token === token);
}

import { headerOf } from "../attempt.js";
import { nothingToJudge, type Check } from "../check.js";

export const userAgent: Check = {
  id: "user-agent",
  statement: "A client says what it is.",
  level: "note",
  cites: [{ document: "RFC 9110, HTTP Semantics", section: "User-Agent" }],
  judge({ attempts }) {
    // What a client of AWS adds about the features in use comes in any order.
    const names = new Set(
      attempts.map((attempt) =>
        headerOf(attempt, "user-agent")
          ?.replace(/ m\/\S+/, "")
          .slice(0, 200),
      ),
    );
    names.delete(undefined);
    if (names.size === 0) return nothingToJudge("it says nothing of itself, which is no fault");
    return { findings: [], notes: [...names].map((name) => `is ${name}`) };
  },
};

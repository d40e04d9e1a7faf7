import { headerOf } from "../attempt.js";
import { onEachAttempt, type Check } from "../check.js";

export const contentType: Check = {
  id: "content-type",
  statement: "The content type is that of AWS JSON 1.1.",
  level: "must",
  cites: [{ rule: "CS-120" }, { trait: "aws.protocols#awsJson1_1" }],
  judge: ({ attempts }, { service }) =>
    onEachAttempt(
      attempts,
      (attempt) => {
        const actual = headerOf(attempt, "content-type");
        // Parameters such as a charset change nothing.
        if (actual?.split(";", 1)[0]!.trim().toLowerCase() === service.contentType) return [];
        return [
          {
            pointer: "/headers/content-type",
            expected: service.contentType,
            actual: actual?.slice(0, 100) ?? "no such header",
          },
        ];
      },
      "it sent nothing",
    ),
};

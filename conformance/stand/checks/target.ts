import { headerOf } from "../attempt.js";
import { onEachAttempt, type Check } from "../check.js";

export const target: Check = {
  id: "target",
  statement: "The header X-Amz-Target names the service as the model does, and one of its operations.",
  level: "must",
  cites: [{ rule: "CS-123" }, { rule: "CS-120" }, { rule: "SM-001" }],
  judge: ({ attempts }, { service }) =>
    onEachAttempt(
      attempts,
      (attempt) => {
        if (attempt.operation !== undefined) return [];
        const actual = headerOf(attempt, "x-amz-target")?.slice(0, 100);
        const expected = `${service.name}. and the name of an operation`;
        return [{ pointer: "/headers/x-amz-target", expected, actual: actual ?? "no such header" }];
      },
      "it sent nothing",
    ),
};

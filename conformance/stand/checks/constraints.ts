import { onEachAttempt, type Check } from "../check.js";

export const constraints: Check = {
  id: "constraints",
  statement: "Every value keeps to the model's constraints: what is required, lengths, ranges, patterns.",
  level: "must",
  cites: [{ rule: "CS-129" }, { rule: "SM-015" }],
  judge: ({ attempts }, { service }) =>
    onEachAttempt(
      attempts,
      ({ operation, body, values }) => {
        const known = service.operations.get(operation ?? "");
        if (!known || !body.value) return undefined;
        try {
          const isNull = (pointer: string) => values.some((each) => each.pointer === pointer && each.value === null);
          return known
            .violations(body.value)
            .filter(({ pointer }) => !isNull(pointer))
            .map(({ pointer, message, rules }) => ({
              pointer: `/body${pointer}`,
              expected:
                rules.length === 0
                  ? "what the model allows"
                  : `what ${rules.join(" and ")} allow${rules.length === 1 ? "s" : ""}`,
              actual: message,
            }));
        } catch {
          // What is of another JSON type has no length.
          return undefined;
        }
      },
      "no request can be held against them: other checks say why",
    ),
};

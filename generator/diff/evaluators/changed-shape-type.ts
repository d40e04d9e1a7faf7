import { breaks, type Evaluator } from "../evaluator.js";

const seen = "if clients or services see the shape";

export const changedShapeType: Evaluator = {
  name: "ChangedShapeType",
  meaning: "A shape is of another type. (A string with the `enum` trait may become an enum.)",
  breaks: { "client source": seen, "client wire": seen, server: seen },
  *evaluate(differences) {
    for (const { before, after } of differences.changed) {
      if (before.type === after.type) continue;
      if (before.traits.has("smithy.api#enum") && after.type === "enum") continue;
      const { input, output } = differences.travels.of(after.id);
      const isSeen = input || output;
      yield {
        id: "ChangedShapeType",
        severity: "error",
        message: `Shape \`${after.id}\` type was changed from \`${before.type}\` to \`${after.type}\`.`,
        shape: after.id,
        breaks: breaks({ "client source": isSeen, "client wire": isSeen, server: isSeen }),
      };
    }
  },
};

import type { ShapeId } from "../../model/index.js";
import { breaks, type Evaluator } from "../evaluator.js";

export const addedConstraint: Evaluator = {
  name: "AddedConstraint",
  meaning: "Values that clients send are limited that were not.",
  breaks: {
    "client wire": "always: a value of deployed clients may be refused",
    server: "if services answer such values, too",
  },
  *evaluate(differences) {
    for (const { after, traits } of differences.changed) {
      const { input, output } = differences.travels.of(after.id);
      if (!input) continue;
      for (const { id, before } of traits) {
        const name = constraints.get(id);
        if (name === undefined || before !== undefined) continue;
        yield {
          id: `AddedConstraint.${name}`,
          severity: "danger",
          message: `Values of \`${after.id}\` must now keep to a \`${name}\``,
          shape: after.id,
          breaks: breaks({ "client wire": true, server: output }),
        };
      }
    }
  },
};

const constraints: ReadonlyMap<ShapeId, string> = new Map(
  ["length", "range", "pattern", "uniqueItems"].map((name) => [`smithy.api#${name}`, name]),
);

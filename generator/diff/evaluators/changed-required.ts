import { isTraitAdded, isTraitRemoved } from "../change.js";
import { breaks, type Evaluator } from "../evaluator.js";
import { isNullable } from "../nullability.js";

const REQUIRED = "smithy.api#required";
const DEFAULT = "smithy.api#default";

export const changedRequired: Evaluator = {
  name: "ChangedRequired",
  meaning:
    "A member became required, or no longer is, where generated types say nothing of it: in inputs, and where the member is optional for clients.",
  breaks: {
    "client source": "if clients must now send it",
    "client wire": "if clients must now send it, or services no longer have to answer it",
    server: "if services must now answer it, or clients no longer have to send it",
  },
  *evaluate(differences) {
    for (const change of differences.changedOf("member")) {
      const { before, after } = change;
      // Where it shows in types, ChangedNullability says it; where a default makes up for it, nothing is amiss.
      if (after.container.type !== "structure" || isNullable(before) !== isNullable(after)) continue;
      if (before.traits.has(DEFAULT) || after.traits.has(DEFAULT)) continue;
      const { input, output } = differences.travels.of(after.id);
      if (isTraitAdded(change, REQUIRED)) {
        yield {
          id: "ChangedRequired.Added",
          severity: input ? "error" : "warning",
          message: `Member \`${after.name}\` is now required`,
          shape: after.id,
          breaks: breaks({ "client source": input, "client wire": input, server: output }),
        };
      } else if (isTraitRemoved(change, REQUIRED)) {
        yield {
          id: "ChangedRequired.Removed",
          severity: output ? "danger" : "note",
          message: `Member \`${after.name}\` is no longer required`,
          shape: after.id,
          breaks: breaks({ "client wire": output, server: input }),
        };
      }
    }
  },
};

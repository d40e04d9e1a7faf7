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
      // Where it shows in types, ChangedNullability says it.
      if (after.container.type !== "structure" || isNullable(before) !== isNullable(after)) continue;
      const { input, output } = differences.travels.of(after.id);
      if (before.traits.has(DEFAULT) || after.traits.has(DEFAULT)) {
        // A default makes up for it on the wire, but generated types of what is sent ask for it.
        if (!after.traits.has(DEFAULT) || !isTraitAdded(change, REQUIRED) || !input) continue;
        yield {
          id: "ChangedRequired.Added",
          severity: "warning",
          message: `Member \`${after.name}\` is now required, and has a default`,
          shape: after.id,
          breaks: breaks({ "client source": true }),
        };
      } else if (isTraitAdded(change, REQUIRED)) {
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

import type { ShapeId } from "../../model/index.js";
import type { Differences } from "../differences.js";
import { breaks, type Evaluator } from "../evaluator.js";

export const changedProtocols: Evaluator = {
  name: "ChangedProtocols",
  meaning: "A service speaks a protocol that it did not, or no longer speaks one that it did.",
  breaks: { "client wire": "if the protocol is gone: deployed clients speak it", server: "always" },
  *evaluate(differences) {
    for (const { after, traits } of differences.changedOf("service")) {
      for (const trait of traits) {
        if (!isProtocol(differences, trait.id)) continue;
        if (trait.before === undefined) {
          const message = `Service \`${after.id}\` also speaks the \`${trait.id}\` protocol`;
          const who = breaks({ server: true });
          yield { id: "ChangedProtocols.Added", severity: "note", message, shape: after.id, breaks: who };
        } else if (trait.after === undefined) {
          const message = `Service \`${after.id}\` no longer speaks the \`${trait.id}\` protocol`;
          const who = breaks({ "client wire": true, server: true });
          yield { id: "ChangedProtocols.Removed", severity: "error", message, shape: after.id, breaks: who };
        }
      }
    }
  },
};

function isProtocol(differences: Differences, trait: ShapeId): boolean {
  return differences.definitionOf(trait)?.traits.has("smithy.api#protocolDefinition") === true;
}

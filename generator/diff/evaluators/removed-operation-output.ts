import { breaks, type Evaluator } from "../evaluator.js";
import { UNIT } from "../unit.js";

export const removedOperationOutput: Evaluator = {
  name: "RemovedOperationOutput",
  meaning: "An operation no longer answers an output.",
  breaks: { "client source": "always", "client wire": "always: deployed clients wait for it", server: "always" },
  *evaluate(differences) {
    for (const { before, after } of differences.changedOf("operation")) {
      if (before.output === UNIT || after.output !== UNIT) continue;
      yield {
        id: "RemovedOperationOutput",
        severity: "error",
        message: `Output shape, \`${before.output}\`, was removed from the \`${after.id}\` operation`,
        shape: after.id,
        breaks: breaks({ "client source": true, "client wire": true, server: true }),
      };
    }
  },
};

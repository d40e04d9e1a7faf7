import { breaks, type Evaluator } from "../evaluator.js";
import { UNIT } from "../unit.js";

export const removedOperationInput: Evaluator = {
  name: "RemovedOperationInput",
  meaning: "An operation no longer takes an input.",
  breaks: { "client source": "always", server: "always" },
  *evaluate(differences) {
    for (const { before, after } of differences.changedOf("operation")) {
      if (before.input === UNIT || after.input !== UNIT) continue;
      yield {
        id: "RemovedOperationInput",
        severity: "error",
        message: `Input shape \`${before.input}\` was removed from the \`${after.id}\` operation`,
        shape: after.id,
        breaks: breaks({ "client source": true, server: true }),
      };
    }
  },
};

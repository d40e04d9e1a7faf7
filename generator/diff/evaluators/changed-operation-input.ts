import { breaks, type Evaluator } from "../evaluator.js";
import { UNIT } from "../unit.js";

export const changedOperationInput: Evaluator = {
  name: "ChangedOperationInput",
  meaning: "An operation takes another shape as its input.",
  breaks: {
    "client source": "if there was an input before",
    "client wire": "if there was an input before, and there is one now",
    server: "always",
  },
  *evaluate(differences) {
    for (const { before, after } of differences.changedOf("operation")) {
      if (before.input === after.input) continue;
      yield {
        id: `ChangedOperationInput.From.${before.input}.To.${after.input}`,
        severity: "error",
        message: `Changed operation input of \`${after.id}\` from \`${before.input}\` to \`${after.input}\``,
        shape: after.id,
        breaks: breaks({
          "client source": before.input !== UNIT,
          "client wire": before.input !== UNIT && after.input !== UNIT,
          server: true,
        }),
      };
    }
  },
};

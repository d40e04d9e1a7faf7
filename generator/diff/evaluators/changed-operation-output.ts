import { breaks, type Evaluator } from "../evaluator.js";
import { UNIT } from "../unit.js";

const before = "if there was an output before";

export const changedOperationOutput: Evaluator = {
  name: "ChangedOperationOutput",
  meaning: "An operation answers another shape as its output.",
  breaks: { "client source": before, "client wire": before, server: "always" },
  *evaluate(differences) {
    for (const { before, after } of differences.changedOf("operation")) {
      if (before.output === after.output) continue;
      const had = before.output !== UNIT;
      yield {
        id: `ChangedOperationOutput.From.${before.output}.To.${after.output}`,
        severity: "error",
        message: `Changed operation output of \`${after.id}\` from \`${before.output}\` to \`${after.output}\``,
        shape: after.id,
        breaks: breaks({ "client source": had, "client wire": had, server: true }),
      };
    }
  },
};

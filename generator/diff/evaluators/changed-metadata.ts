import { nobody, type Evaluator } from "../evaluator.js";
import { showJson } from "../show-value.js";

export const changedMetadata: Evaluator = {
  name: "ChangedMetadata",
  meaning: "A metadata key has another value.",
  breaks: {},
  *evaluate({ metadata }) {
    for (const { key, before, after } of metadata) {
      if (before === undefined || after === undefined) continue;
      const message = `Metadata key \`${key}\` was changed from ${showJson(before)} to ${showJson(after)}`;
      yield { id: "ChangedMetadata", severity: "warning", message, breaks: nobody };
    }
  },
};

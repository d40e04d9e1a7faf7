import { nobody, type Evaluator } from "../evaluator.js";
import { showJson } from "../show-value.js";

export const removedMetadata: Evaluator = {
  name: "RemovedMetadata",
  meaning: "A metadata key is gone.",
  breaks: {},
  *evaluate({ metadata }) {
    for (const { key, before, after } of metadata) {
      if (before === undefined || after !== undefined) continue;
      const message = `Metadata key \`${key}\` was removed with the following value: ${showJson(before)}`;
      yield { id: `RemovedMetadata.${key}`, severity: "danger", message, breaks: nobody };
    }
  },
};

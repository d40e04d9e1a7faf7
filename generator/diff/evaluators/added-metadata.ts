import { nobody, type Evaluator } from "../evaluator.js";
import { showJson } from "../show-value.js";

export const addedMetadata: Evaluator = {
  name: "AddedMetadata",
  meaning: "A metadata key is new.",
  breaks: {},
  *evaluate({ metadata }) {
    for (const { key, before, after } of metadata) {
      if (before !== undefined || after === undefined) continue;
      const message = `Metadata key \`${key}\` was added with the following value: ${showJson(after)}`;
      yield { id: "AddedMetadata", severity: "note", message, breaks: nobody };
    }
  },
};

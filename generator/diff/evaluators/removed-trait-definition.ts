import { nobody, type Evaluator } from "../evaluator.js";

export const removedTraitDefinition: Evaluator = {
  name: "RemovedTraitDefinition",
  meaning: "The definition of a trait is gone, which breaks models that use the trait.",
  breaks: {},
  *evaluate(differences) {
    for (const { id, traits } of differences.removed) {
      if (!traits.has("smithy.api#trait")) continue;
      const message = `Trait definition \`${id}\` was removed`;
      yield { id: "RemovedTraitDefinition", severity: "error", message, shape: id, breaks: nobody };
    }
  },
};

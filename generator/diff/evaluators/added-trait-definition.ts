import { nobody, type Evaluator } from "../evaluator.js";

export const addedTraitDefinition: Evaluator = {
  name: "AddedTraitDefinition",
  meaning: "A trait is new.",
  breaks: {},
  *evaluate(differences) {
    for (const { id, traits } of differences.added) {
      if (!traits.has("smithy.api#trait")) continue;
      const message = `Trait definition \`${id}\` was added`;
      yield { id: "AddedTraitDefinition", severity: "note", message, shape: id, breaks: nobody };
    }
  },
};

import { breaks, type Evaluator } from "../evaluator.js";

export const addedRequiredMember: Evaluator = {
  name: "AddedRequiredMember",
  meaning: "A structure that was there before has a new member that is required and has no default.",
  breaks: {
    "client source": "if clients send the structure",
    "client wire": "if clients send the structure: what deployed ones send lacks the member",
    server: "if services answer the structure: they must fill the member in",
  },
  *evaluate(differences) {
    for (const piece of differences.added) {
      if (piece.type !== "member" || piece.container.type !== "structure") continue;
      const isDemanded = piece.traits.has("smithy.api#required") && !piece.traits.has("smithy.api#default");
      if (!isDemanded || differences.oldModel.get(piece.container.id)?.type !== "structure") continue;
      const { input, output } = differences.travels.of(piece.id);
      yield {
        id: "AddedRequiredMember",
        severity: "error",
        message: "Adding a new member with the `required` trait but not the `default` trait is backwards-incompatible.",
        shape: piece.id,
        breaks: breaks({ "client source": input, "client wire": input, server: output }),
      };
    }
  },
};

import type { Differences } from "../differences.js";
import { breaks, type Evaluator } from "../evaluator.js";
import { hasEnumValue } from "../enum-values.js";
import type { Piece } from "../piece.js";

export const addedShape: Evaluator = {
  name: "AddedShape",
  meaning: "A shape is new, or a shape that was there before has a new member.",
  breaks: {
    "client source":
      "if it is a member that clients send and that is required: generated types ask for it, though a default makes up for it on the wire",
    "client wire": "if it is a new value of an enum or a variant of a union that services answer",
    server: "if it is a new value of an enum or a variant of a union that clients send",
  },
  *evaluate(differences) {
    for (const piece of differences.added) {
      if (piece.type === "member" && isTold(differences, piece.container.id, piece.container.type)) continue;
      const { input, output } = differences.travels.of(piece.id);
      const isAlternative =
        piece.type === "member" &&
        alternatives.has(piece.container.type) &&
        !hasEnumValue(differences.oldModel.get(piece.container.id), piece);
      const isAskedFor = input && isRequiredWithDefault(piece);
      yield {
        id: "AddedShape",
        severity: isAskedFor ? "warning" : "note",
        message: `Added ${piece.type} \`${piece.id}\`${isAskedFor ? ", which is required and has a default" : ""}`,
        shape: piece.id,
        breaks: breaks({
          "client source": isAskedFor,
          "client wire": isAlternative && output,
          server: isAlternative && input,
        }),
      };
    }
  },
};

/** Of one without a default AddedRequiredMember speaks. */
function isRequiredWithDefault({ type, traits }: Piece): boolean {
  return type === "member" && traits.has("smithy.api#required") && traits.has("smithy.api#default");
}

/** Types of shapes whose members are alternatives, of which a value is one. */
const alternatives: ReadonlySet<Piece["type"]> = new Set<Piece["type"]>(["enum", "intEnum", "union"]);

/** Whether the news about a container says it all: it is new, or became an enum, of which another evaluator speaks. */
function isTold({ oldModel }: Differences, container: string, type: Piece["type"]): boolean {
  const before = oldModel.get(container);
  return before === undefined || (type === "enum" && before.type === "string" && before.traits.has("smithy.api#enum"));
}

import type { ShapeType } from "../../model/index.js";
import type { Breaks } from "../diff-event.js";
import type { Differences } from "../differences.js";
import { breaks, type Evaluator } from "../evaluator.js";
import { hasEnumValue } from "../enum-values.js";
import type { MemberPiece, Piece } from "../piece.js";

export const removedShape: Evaluator = {
  name: "RemovedShape",
  meaning: "A shape that is not private is gone, or a shape that is still there has lost a member.",
  breaks: {
    "client source": "if clients can see it: an operation, a type with members, a member",
    "client wire":
      "if it is an operation, a variant or value that clients send and that has no other name now, or a required member that services answer",
    server: "if it is an operation, or implementations see it as a type with members or as a member",
  },
  *evaluate(differences) {
    for (const piece of differences.removed) {
      if (piece.traits.has("smithy.api#private")) continue;
      if (piece.type === "member" && !differences.newModel.shapes.has(piece.container.id)) continue;
      const isScalar = scalars.has(piece.type) && !piece.traits.has("smithy.api#enum");
      yield {
        id: isScalar ? "RemovedShape.ScalarShape" : "RemovedShape",
        severity: isScalar ? "warning" : "error",
        message: `Removed ${piece.type} \`${piece.id}\``,
        shape: piece.id,
        breaks: brokenBy(differences, piece),
      };
    }
  },
};

/** Types that code generators seldom make a name of. */
const scalars: ReadonlySet<Piece["type"]> = new Set<Piece["type"]>([
  "bigDecimal",
  "bigInteger",
  "blob",
  "boolean",
  "byte",
  "double",
  "float",
  "integer",
  "long",
  "short",
  "string",
  "timestamp",
]);

const named: ReadonlySet<Piece["type"]> = new Set<ShapeType>(["structure", "union", "enum", "intEnum"]);

function brokenBy(differences: Differences, piece: Piece): readonly Breaks[] {
  if (piece.type === "member") return brokenByMember(differences, piece);
  if (piece.type === "service" || piece.type === "operation") {
    return breaks({ "client source": true, "client wire": true, server: true });
  }
  const { input, output } = differences.travels.of(piece.id);
  const isSeen = named.has(piece.type) && (input || output);
  return breaks({ "client source": isSeen, server: isSeen });
}

function brokenByMember(differences: Differences, member: MemberPiece): readonly Breaks[] {
  const { id, container, traits } = member;
  const { input, output } = differences.travels.of(id);
  const isSeen = input || output;
  const isMissed =
    container.type === "structure"
      ? output && traits.has("smithy.api#required")
      : input && !hasEnumValue(differences.newModel.get(container.id), member);
  return breaks({ "client source": isSeen, "client wire": isMissed, server: isSeen });
}

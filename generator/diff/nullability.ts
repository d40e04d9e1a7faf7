import type { MemberPiece } from "./piece.js";

/**
 * Whether a member can be absent for a client.
 *
 * @see https://smithy.io/2.0/spec/aggregate-types.html#structure-member-optionality
 */
export function isNullable({ name, traits, container }: MemberPiece): boolean {
  switch (container.type) {
    case "structure":
      if (traits.has("smithy.api#clientOptional") || container.traits.has("smithy.api#input")) return true;
      return !traits.has("smithy.api#required") && (traits.get("smithy.api#default") ?? null) === null;
    case "map":
      return name !== "key" && container.traits.has("smithy.api#sparse");
    case "list":
      return container.traits.has("smithy.api#sparse");
    default:
      return false;
  }
}

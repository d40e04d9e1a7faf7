import { isJsonObject, type JsonValue, type Shape } from "../model/index.js";
import { memberPieces, type MemberPiece, type Piece } from "./piece.js";

/** A value of an enum; `name` is absent in an `enum` trait of Smithy 1.0 that gives none. */
export interface EnumValue {
  readonly value: JsonValue;
  readonly name: string | undefined;
}

/** The values of an enum shape, or of a string with the `enum` trait; `undefined` for anything else. */
export function enumValues(piece: Piece): readonly EnumValue[] | undefined {
  if (piece.type === "enum") {
    const members = [...memberPieces(piece).values()];
    return members.map(({ name, traits }) => ({ name, value: traits.get("smithy.api#enumValue")! }));
  }
  const definitions = piece.type === "string" ? piece.traits.get("smithy.api#enum") : undefined;
  if (!Array.isArray(definitions)) return undefined;
  return (definitions as readonly JsonValue[]).filter(isJsonObject).map(({ value, name }) => ({
    value: value ?? null,
    name: typeof name === "string" ? name : undefined,
  }));
}

/** Whether a shape has the value that a member of an enum stands for, whatever its name there; `false` for a union. */
export function hasEnumValue(shape: Shape | undefined, { container, traits }: MemberPiece): boolean {
  if (shape === undefined || (container.type !== "enum" && container.type !== "intEnum")) return false;
  if (shape.type !== container.type) return false;
  const value = traits.get(ENUM_VALUE);
  return [...memberPieces(shape).values()].some((member) => member.traits.get(ENUM_VALUE) === value);
}

const ENUM_VALUE = "smithy.api#enumValue";

import {
  containerOf,
  membersOf,
  type Member,
  type Model,
  type Shape,
  type ShapeId,
  type Traits,
} from "../model/index.js";

/** A member as something that can be added, removed or changed in its own right. */
export interface MemberPiece extends Member {
  readonly type: "member";
  /** The shape that it is a member of. */
  readonly container: Shape;
}

/** What two models are compared by: shapes and their members. */
export type Piece = Shape | MemberPiece;

export type PieceType = Piece["type"];

/** The pieces of a type, or of one of several. */
export type PieceOf<T extends PieceType> = Piece extends infer P
  ? P extends { readonly type: PieceType }
    ? Extract<P["type"], T> extends never
      ? never
      : P & { readonly type: Extract<P["type"], T> }
    : never
  : never;

const ENUM_VALUE = "smithy.api#enumValue";

/** The members of a shape as pieces, by name, in the order of the model. */
export function memberPieces(container: Shape): ReadonlyMap<string, MemberPiece> {
  return new Map(
    membersOf(container).map((member) => [
      member.name,
      { ...member, type: "member", container, traits: traitsOf(member, container) },
    ]),
  );
}

/** A member of an enum that names no value has its name for one: to write that down changes nothing. */
function traitsOf(member: Member, container: Shape): Traits {
  if (container.type !== "enum" || member.traits.has(ENUM_VALUE)) return member.traits;
  return new Map([...member.traits, [ENUM_VALUE, member.name]]);
}

/** Whether a shape or member is in a model. */
export function holds(model: Model, id: ShapeId): boolean {
  return id === containerOf(id) ? model.shapes.has(id) : model.member(id) !== undefined;
}

import type { JsonObject, ShapeId } from "../../model/index.js";
import { traitsOf } from "../shape-book.js";
import type { Defaultable } from "./defaults.js";

/** What a schema has become: the shape that members target. */
export interface Target {
  readonly id: ShapeId;
  /** What kind of shape that is, and what limits its values. */
  readonly of: Defaultable;
  /** The kind of a list's elements. */
  readonly item?: string | undefined;
  /** What holds of the schema and is said on each member that targets the shape. */
  readonly traits: JsonObject;
  /** `null` is a value of the schema as well. */
  readonly isNullable: boolean;
}

export const anything: Target = {
  id: "smithy.api#Document",
  of: { type: "document" },
  traits: {},
  isNullable: true,
};

const DEFAULT = "smithy.api#default";

/** A member that targets what a schema has become; defaults stand on members of structures alone. */
export function memberOf(target: Target, more: JsonObject = {}): JsonObject {
  const { [DEFAULT]: _, ...traits } = target.traits;
  return member(target, traits, more);
}

/** The same, of a structure. */
export function structureMember(target: Target, more: JsonObject = {}): JsonObject {
  return member(target, target.traits, more);
}

function member({ id, isNullable }: Target, own: JsonObject, more: JsonObject): JsonObject {
  const traits = traitsOf({ ...own, "hallmark.openapi#nullable": isNullable ? {} : undefined, ...more });
  return Object.keys(traits).length === 0 ? { target: id } : { target: id, traits };
}

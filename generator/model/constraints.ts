import { isJsonObject, type JsonObject, type JsonValue } from "./json.js";
import type { Model } from "./model.js";
import type { ShapeId } from "./shape-id.js";
import type { Member } from "./shape.js";

/** The constraint traits that hold for a member: its own where it has one, else those of its target. */
export interface Constraints {
  /** Characters (Unicode scalar values) of a string, bytes of a blob, elements of a list, entries of a map. */
  readonly length?: Bounds | undefined;
  /** Value of a number, both ends included. */
  readonly range?: Bounds | undefined;
  /** Regular expression that must match somewhere in the string. */
  readonly pattern?: string | undefined;
  readonly uniqueItems?: true | undefined;
  /** Values of a string whose `enum` trait names them in a way that no enum shape can. */
  readonly values?: readonly string[] | undefined;
}

/** Inclusive limits; an absent one does not limit. */
export interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/**
 * The constraints on the value of a member.
 *
 * @see smithy.api#length
 * @see smithy.api#range
 * @see smithy.api#pattern
 * @see smithy.api#uniqueItems
 * @see smithy.api#enum
 */
export function constraintsOf(model: Model, member: Member): Constraints {
  const target = model.get(member.target);
  return constraintsIn((trait) => member.traits.get(trait) ?? target?.traits.get(trait));
}

/** The constraints that some traits set, whatever has them. */
export function constraintsIn(find: (trait: ShapeId) => JsonValue | undefined): Constraints {
  const length = boundsOf(find("smithy.api#length"));
  const range = boundsOf(find("smithy.api#range"));
  const pattern = find("smithy.api#pattern");
  const definitions = find("smithy.api#enum");
  const values = Array.isArray(definitions)
    ? (definitions as readonly JsonObject[]).map((each) => String(each["value"]))
    : undefined;
  return {
    ...(length && { length }),
    ...(range && { range }),
    ...(typeof pattern === "string" && { pattern }),
    ...(find("smithy.api#uniqueItems") !== undefined && { uniqueItems: true as const }),
    ...(values && { values }),
  };
}

function boundsOf(value: unknown): Bounds | undefined {
  if (!isJsonObject(value)) return undefined;
  // Range limits may be written as strings where a number cannot hold them (BigDecimal).
  const bound = (limit: unknown) => (limit === undefined || limit === null ? undefined : Number(limit));
  const min = bound(value["min"]);
  const max = bound(value["max"]);
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

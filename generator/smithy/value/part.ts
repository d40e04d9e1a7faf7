import type { JsonValue, Shape, ShapeId, Traits } from "../../model/index.js";
import type { JsonPath } from "../json/json-positions.js";
import { limitsOf, type Limits } from "./limits.js";

/** A part of a value on its way through the check. */
export interface Part {
  readonly shape: Shape;
  /** Traits of the member that led here; they win over the shape's. */
  readonly traits: Traits;
  readonly value: JsonValue;
  /** The part that this one was found in, and where; absent at the root. Paths are put together when one is shown. */
  readonly parent?: Part;
  readonly step?: string | number;
}

/** From the root to a part. */
export function pathOf(part: Part): JsonPath {
  const path: (string | number)[] = [];
  for (let at: Part | undefined = part; at?.step !== undefined; at = at.parent) path.push(at.step);
  return path.reverse();
}

/** The trait that holds for a part. */
export function traitOf(part: Part, id: ShapeId): JsonValue | undefined {
  return part.traits.get(id) ?? part.shape.traits.get(id);
}

/** The bounds that hold for a part. */
export function limitsFor(part: Part, id: "smithy.api#length" | "smithy.api#range"): Limits | undefined {
  return limitsOf(part.traits, id) ?? limitsOf(part.shape.traits, id);
}

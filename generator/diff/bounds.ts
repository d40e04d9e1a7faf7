import { isJsonObject, type JsonValue } from "../model/index.js";

/** The limits that a `length` or `range` trait sets. */
export interface Limits {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export function limitsOf(value: JsonValue | undefined): Limits {
  const { min, max } = isJsonObject(value) ? value : {};
  return { min: typeof min === "number" ? min : undefined, max: typeof max === "number" ? max : undefined };
}

/** Whether something that was allowed by the first limits is not by the second ones; `floor` is the least there can be. */
export function isTighter(before: Limits, after: Limits, floor: number): boolean {
  return (after.min ?? floor) > (before.min ?? floor) || (after.max ?? Infinity) < (before.max ?? Infinity);
}

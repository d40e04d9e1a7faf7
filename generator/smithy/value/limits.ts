import { isJsonObject, type JsonValue, type Traits } from "../../model/index.js";

/** The bounds that a `length` or `range` trait states; a missing bound is infinite. */
export interface Limits {
  readonly min: number;
  readonly max: number;
}

/** Reads the value of a `length` or `range` trait; `undefined` when there is none or no number in it. */
export function limitsOf(traits: Traits, id: "smithy.api#length" | "smithy.api#range"): Limits | undefined {
  const value = traits.get(id);
  if (!isJsonObject(value)) return undefined;
  const min = numberOf(value["min"]);
  const max = numberOf(value["max"]);
  return min === undefined && max === undefined ? undefined : { min: min ?? -Infinity, max: max ?? Infinity };
}

function numberOf(value: JsonValue | undefined): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && !Number.isNaN(number) ? number : undefined;
}

/** Whether a count or number lies outside of limits. NaN lies nowhere. */
export function isOutside(value: number, { min, max }: Limits): boolean {
  return value < min || value > max;
}

/** Limits in words: "1 to 512", "at least 1". */
export function describeLimits({ min, max }: Limits): string {
  if (max === Infinity) return `at least ${min}`;
  return min === -Infinity ? `at most ${max}` : `${min} to ${max}`;
}

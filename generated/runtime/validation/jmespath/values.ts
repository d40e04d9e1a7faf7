import { isBlob, isList, isStructure } from "../kinds.js";

/** A function of JMESPath was given a value of a kind that it does not take. */
export class InvalidType extends Error {
  override readonly name = "InvalidType";
}

/**
 * Whether a condition yields `true`. One that cannot be evaluated, because a function does not take what it is given,
 * does not.
 */
export function holds<T>(condition: (value: T) => boolean, value: T): boolean {
  try {
    return condition(value);
  } catch (error) {
    if (error instanceof InvalidType) return false;
    throw error;
  }
}

/** A value of a model as JMESPath sees it: nothing is `null`, times are seconds, numbers of any size are numbers. */
export function plain(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  return value instanceof Date ? value.getTime() / 1000 : value;
}

/** Everything but `false`, `null`, and empty texts, bytes, lists and objects. */
export function isTruthy(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === "") return false;
  if (isList(value) || isBlob(value)) return value.length > 0;
  if (!isStructure(value)) return true;
  for (const key in value) if (Object.hasOwn(value, key)) return true;
  return false;
}

export function typeOf(value: unknown): "array" | "boolean" | "null" | "number" | "object" | "string" {
  if (value === null || value === undefined) return "null";
  if (isList(value)) return "array";
  if (isBlob(value)) return "string";
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean" ? type : "object";
}

/** The second value where the first one is true, else the first. */
export function both(first: unknown, second: () => unknown): unknown {
  return isTruthy(first) ? second() : first;
}

/** The first value where it is true, else the second. */
export function either(first: unknown, second: () => unknown): unknown {
  return isTruthy(first) ? first : second();
}

// Only numbers have an order; between anything else the answer is `null`.

export function isLess(a: unknown, b: unknown): boolean | null {
  return typeof a === "number" && typeof b === "number" ? a < b : null;
}

export function isAtMost(a: unknown, b: unknown): boolean | null {
  return typeof a === "number" && typeof b === "number" ? a <= b : null;
}

export function isMore(a: unknown, b: unknown): boolean | null {
  return isLess(b, a);
}

export function isAtLeast(a: unknown, b: unknown): boolean | null {
  return isAtMost(b, a);
}

import { Mismatch } from "./mismatch.js";

/**
 * How the values of a shape are written as JSON, both ways. Strict, which the codecs of `@smithy/core` are not: they take
 * a number for a string and an array for a structure, write an invalid date as `NaN`, and a token that is absent as one
 * made up. They also took a tenth of a server's CPU time. What they are right about, base64 and dates, comes from there.
 */
export interface Wire {
  /**
   * Makes a value of what the JSON parser gives, which it may take apart. `null` is not asked about.
   *
   * @throws Mismatch when the JSON types are not right.
   */
  readonly read: (value: unknown, depth: number) => unknown;
  /**
   * Writes a value as JSON text. `null` and `undefined` are not asked about.
   *
   * @throws Mismatch when the value is not of the shape's type.
   */
  readonly write: (value: unknown) => string;
}

/** How deep a value may be nested. Validators go somewhat deeper, so that nothing is too deep for them only. */
const MAX_DEPTH = 100;

export function checkDepth(depth: number): void {
  if (depth > MAX_DEPTH) throw new Mismatch(`Nested more than ${MAX_DEPTH} levels deep`);
}

/** An error on its way out of a list, map or structure: a mismatch learns where it was found. */
export function within(error: unknown, step: string | number): unknown {
  return error instanceof Mismatch ? error.within(step) : error;
}

/** What JSON calls an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

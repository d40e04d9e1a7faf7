import type { Limits, Violation } from "./violation.js";

/** What a constraint's violations say beside the constraint itself. */
export interface About {
  /** Ids of the documented rules that state the constraint. */
  readonly rules?: readonly string[];
  /** The value is secret or has something secret in it. */
  readonly isSensitive?: true;
}

// The sentences are those of Smithy's own servers, as its protocol tests for malformed requests have them.

/** A value that must be there. @see smithy.api#required */
export function required(pointer: string, about?: About): Violation {
  return violation(pointer, "smithy.api#required", "Member must not be null", { required: true }, about);
}

/** Characters of a string, bytes of a blob, elements of a list, entries of a map. @see smithy.api#length */
export function length(pointer: string, limits: Bounds, about?: About): Violation {
  return violation(pointer, "smithy.api#length", lengthSentence(limits), limits, about);
}

/** @see smithy.api#range */
export function range(pointer: string, limits: Bounds, about?: About): Violation {
  return violation(pointer, "smithy.api#range", `Member must be ${bounds(limits)}`, limits, about);
}

/** @see smithy.api#pattern */
export function pattern(pointer: string, source: string, about?: About): Violation {
  return violation(pointer, "smithy.api#pattern", patternSentence(source), { pattern: source }, about);
}

/** @see smithy.api#enum */
export function oneOf(pointer: string, values: readonly (string | number)[], about?: About): Violation {
  const message = `Member must satisfy enum value set: [${values.join(", ")}]`;
  return violation(pointer, "smithy.api#enum", message, { values }, about);
}

/** @see smithy.api#uniqueItems */
export function uniqueItems(pointer: string, about?: About): Violation {
  const message = "Member must have unique values";
  return violation(pointer, "smithy.api#uniqueItems", message, { uniqueItems: true }, about);
}

/** A value of the wrong kind. */
export function ofType(pointer: string, type: keyof typeof kinds, about?: About): Violation {
  return shapeMismatch(pointer, `Member must be ${kinds[type]}`, { type }, about);
}

/** An element of a list or an entry of a map that is not `@sparse`. */
export function notNull(pointer: string, about?: About): Violation {
  return shapeMismatch(pointer, "Member must not be null", { required: true }, about);
}

/** Anything else that is wrong with the form of a value. */
export function shapeMismatch(pointer: string, message: string, limits: Limits, about?: About): Violation {
  return violation(pointer, "type", message, limits, about);
}

/** A rule between the members of a structure, by its name and documentation. @see smithy.contracts#conditions */
export function condition(pointer: string, check: string, documentation: string, about?: About): Violation {
  return { ...violation(pointer, "smithy.contracts#conditions", documentation, undefined, about), check };
}

/** What a service refuses beyond the traits of its model. Without a text of its own it is worded like a trait. */
export function check(
  pointer: string,
  name: string,
  limits: Limits,
  about: About & { readonly message?: string },
): Violation {
  const message = about.message ?? sentence(limits);
  return { ...violation(pointer, "hallmark.docs#checks", message, limits, about), check: name };
}

type Bounds = Pick<Limits, "min" | "max" | "unit">;

const kinds = {
  string: "a string",
  boolean: "a boolean",
  byte: "a whole number from -128 to 127",
  short: "a whole number from -32768 to 32767",
  integer: "a whole number of 32 bits",
  long: "a whole number of 64 bits",
  float: "a number",
  double: "a number",
  bigInteger: "a bigint",
  bigDecimal: "a decimal number",
  intEnum: "a whole number of 32 bits",
  enum: "a string",
  blob: "bytes",
  timestamp: "a valid date",
  document: "a JSON value",
  list: "a list",
  map: "a map",
  structure: "a structure",
  union: "a structure with exactly one member",
  stream: "a stream",
} as const;

function violation(
  pointer: string,
  trait: string,
  message: string,
  limits: Limits | undefined,
  about: About | undefined,
): Violation {
  return {
    pointer,
    trait,
    message,
    rules: about?.rules ?? noRules,
    ...(limits && { limits }),
    isSensitive: about?.isSensitive ?? false,
  };
}

const noRules: readonly string[] = [];

function sentence(limits: Limits): string {
  if (limits.pattern !== undefined) return patternSentence(limits.pattern);
  return limits.required ? "Member must not be null" : lengthSentence(limits);
}

function patternSentence(source: string): string {
  return `Member must satisfy regular expression pattern: ${source}`;
}

function lengthSentence(limits: Bounds): string {
  const unit = limits.unit === "bytes" ? " in UTF-8 bytes" : "";
  return `Member must have length ${bounds(limits)}${unit}`;
}

function bounds({ min, max }: Bounds): string {
  if (min === undefined) return `less than or equal to ${max}`;
  return max === undefined ? `greater than or equal to ${min}` : `between ${min} and ${max}, inclusive`;
}

import type { Bindings } from "./bindings.js";
import type { Values } from "./values.js";

declare const standsFor: unique symbol;

/**
 * A value that is not known when a scenario is written, as JSON: `{ "$pattern": "uuid" }`. In an input it is made, in
 * an expectation it is recognised. `T` is the type of the values that it stands for; it exists for the compiler only.
 */
export interface Pattern<out T = unknown> {
  readonly $pattern: string;
  readonly [standsFor]?: T;
}

/** What a value is met as: JSON on the wire (bytes in base64, times as numbers), or decoded by a client. */
export type ValueForm = "wire" | "decoded";

/** What a pattern may know of where it stands. */
export interface PatternContext {
  readonly form: ValueForm;
  /** What earlier steps sent and were answered. */
  readonly bindings: Bindings;
  /** Made-up values of this very place: the same seed makes the same values. */
  readonly values: Values;
  /** The Region of the target, and others that may be named beside it. */
  readonly regions: Regions;
  /** Address of the service; absent where none is needed to reach it. */
  readonly endpoint?: string | undefined;
  /** When the step began, in epoch milliseconds. */
  readonly now: number;
  /** Puts values in the place of patterns. */
  make(value: unknown): unknown;
  /** Compares a value with what was expected of it, patterns included. */
  compare(expected: unknown, actual: unknown): readonly Mismatch[];
  /** A value of the right type, whatever it says. */
  example(value: unknown): unknown;
}

export interface Regions {
  readonly own: string;
  readonly others: readonly string[];
}

/** Something that is not as expected. */
export interface Mismatch {
  /** JSON Pointer from the value that was looked at. */
  readonly pointer: string;
  /** What was expected, in words. */
  readonly expected: string;
  /** What was found; `undefined` where nothing was. */
  readonly actual: unknown;
  /** The expectation is an assumption: nobody recorded what the live service does. */
  readonly isAssumed?: true;
}

/** One word of the vocabulary: how it reads, what it makes and what it accepts. */
export interface PatternDefinition<P extends Pattern = Pattern> {
  readonly name: string;
  /** A noun phrase for reports: "a UUID". `say` words the values inside. */
  sentence(pattern: P, say: (value: unknown) => string): string;
  /** The value for an input. Absent: the pattern cannot stand in an input. */
  make?(pattern: P, context: PatternContext): unknown;
  /** Whether a value is one of these. Absent: a value must equal what `make` gives. */
  compare?(pattern: P, actual: unknown, context: PatternContext): readonly Mismatch[];
  /** A value of the type that is meant, for checks of types alone. Absent: what `make` gives. */
  example?(pattern: P, context: PatternContext): unknown;
}

export function isPattern(value: unknown): value is Pattern {
  return typeof value === "object" && value !== null && "$pattern" in value;
}

/** Declares a word of the vocabulary; the type parameter is that of its JSON form. */
export function definePattern<P extends Pattern>(definition: PatternDefinition<P>): PatternDefinition {
  // The registry hands each definition only patterns of its own name.
  return definition as unknown as PatternDefinition;
}

/** The answer of a pattern that a value does not fit. */
export function mismatch(expected: string, actual: unknown): readonly Mismatch[] {
  return [{ pointer: "", expected, actual }];
}

export const matches: readonly Mismatch[] = [];

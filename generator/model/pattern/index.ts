import { compiles } from "./compiles.js";
import { flattenRepeats } from "./flatten-repeats.js";
import type { Group, Node } from "./node.js";
import { printPattern } from "./print-pattern.js";
import { readPattern } from "./read-pattern.js";
import { Untranslatable } from "./untranslatable.js";

/** A regular expression of ECMAScript. */
export interface EcmaPattern {
  readonly source: string;
  /** `u`, or nothing where it can only be read in the old mode. */
  readonly flags: "u" | "";
}

/**
 * The pattern of a model as a regular expression of ECMAScript. One that is good in Unicode mode is taken as it stands,
 * as Smithy asks for; AWS's models also have patterns in Java's notation, which are translated. Repetition in repetition
 * is flattened in both.
 *
 * @returns `problem`, the end of a sentence, where it has no equal.
 * @see smithy.api#pattern
 */
export function ecmaPattern(pattern: string): EcmaPattern | { readonly problem: string } {
  const isReady = compiles(pattern, "u");
  try {
    const read = readPattern(pattern);
    const flat = flattenRepeats(read, (group) => isReferredTo(read, group)) as Group;
    const isFlat = printPattern(flat) === printPattern(read);
    // Brackets in brackets: in Java they are a class in a class, here a character.
    const isAmbiguous = /\[[^\]]*(?:\[|&&)/.test(pattern);
    if (isReady && (isFlat || isAmbiguous)) return { source: pattern, flags: "u" };
    const source = printPattern(flat);
    if (compiles(source, "u")) return { source, flags: "u" };
  } catch (error) {
    const problem = problemOf(error);
    return isReady ? { source: pattern, flags: "u" } : { problem };
  }
  // What only the old mode takes, such as a look-ahead that is repeated.
  return compiles(pattern, "") ? { source: pattern, flags: "" } : { problem: "it is no regular expression" };
}

/**
 * What is wrong with a pattern in any language; `undefined` for a good one, and for one that merely has no equal in
 * ECMAScript.
 */
export function patternMistake(pattern: string): string | undefined {
  const ecma = ecmaPattern(pattern);
  if (!("problem" in ecma)) return undefined;
  try {
    readPattern(pattern);
  } catch (error) {
    return error instanceof Untranslatable && error.isMistake ? ecma.problem : undefined;
  }
  return ecma.problem;
}

function problemOf(error: unknown): string {
  if (error instanceof Untranslatable) return error.message;
  // The reader follows the nesting of groups, and the engine's stack has an end.
  if (error instanceof RangeError) return "it nests too deep";
  throw error;
}

function isReferredTo(pattern: Node, group: Group): boolean {
  if (group.number === undefined) return false;
  switch (pattern.kind) {
    case "reference":
      return pattern.number === group.number;
    case "repeat":
      return isReferredTo(pattern.node, group);
    case "group":
      return pattern.options.some((option) => option.some((node) => isReferredTo(node, group)));
    default:
      return pattern.text.startsWith("\\k<");
  }
}

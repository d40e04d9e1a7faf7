import type { Assumptions } from "./assumptions.js";

/** How a text falls into words. */
export type WordRules = Pick<Assumptions, "wordsBeginAtDigits" | "mixedSeparatorsSplit">;

const SEPARATORS = /[/_+=.@\- ]+/;

/** An upper-case letter with lower-case ones after it is a word, and so is what stands between two such. */
const AT_CAPITALS = /(?=[A-Z][a-z])|(?=[^a-z])(?<=[A-Z][a-z]+)/;
const AT_CAPITALS_AND_DIGITS = /(?=[A-Z][a-z])|(?=[^a-z])(?<=[A-Z][a-z]+)|(?<=\D)(?=\d)/;

/**
 * The words of a text, in lower case: `prod/AppBeta` has the words prod, app and beta, `COMPANYthings` the words compan
 * and ythings (rule SM-109).
 */
export function wordsOf(text: string, { wordsBeginAtDigits, mixedSeparatorsSplit }: WordRules): readonly string[] {
  if (!mixedSeparatorsSplit && hasTwoSeparators(text)) return [text.toLowerCase()];
  const capitals = wordsBeginAtDigits ? AT_CAPITALS_AND_DIGITS : AT_CAPITALS;
  return text
    .split(SEPARATORS)
    .flatMap((part) => part.split(capitals))
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** Whether every word of a search begins one of the words searched; a search without words finds nothing. */
export function wordsBegin(searched: readonly string[], found: readonly string[]): boolean {
  return searched.length > 0 && searched.every((word) => found.some((candidate) => candidate.startsWith(word)));
}

/** A space separates words whatever else does. */
function hasTwoSeparators(text: string): boolean {
  return new Set(text.match(/[/_+=.@-]/g)).size > 1;
}

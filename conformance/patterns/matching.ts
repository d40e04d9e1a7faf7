import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface Matching extends Pattern<string> {
  readonly $pattern: "matching";
  readonly regex: string;
  readonly meaning: string;
  readonly example: string;
}

/**
 * A text that a regular expression (ECMA 262, Unicode mode) matches.
 *
 * @param meaning A noun phrase for reports: "a credential scope".
 * @param example One such text.
 */
export function matching(regex: RegExp, meaning: string, example: string): Matching {
  return { $pattern: "matching", regex: regex.source, meaning, example };
}

export const matchingPattern = definePattern<Matching>({
  name: "matching",
  sentence: ({ meaning }) => meaning,
  compare({ regex, meaning }, actual) {
    const fits = typeof actual === "string" && new RegExp(regex, "u").test(actual);
    return fits ? matches : mismatch(meaning, actual);
  },
  example: ({ example }) => example,
});

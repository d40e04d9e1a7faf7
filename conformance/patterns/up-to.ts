import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface UpTo extends Pattern<never> {
  readonly $pattern: "upTo";
  readonly most: number;
}

/** A list of at most so many elements: a page of a list that may be shorter than was asked for. */
export function upTo(most: number): UpTo {
  return { $pattern: "upTo", most };
}

export const upToPattern = definePattern<UpTo>({
  name: "upTo",
  sentence: ({ most }) => `a list of at most ${most}`,
  compare({ most }, actual) {
    return Array.isArray(actual) && actual.length <= most ? matches : mismatch(`a list of at most ${most}`, actual);
  },
  example: () => [],
});

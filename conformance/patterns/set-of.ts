import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface SetOf extends Pattern<never> {
  readonly $pattern: "setOf";
  readonly elements: readonly unknown[];
}

/** A list of exactly these elements, in any order. */
export function setOf(...elements: readonly unknown[]): SetOf {
  return { $pattern: "setOf", elements };
}

export const setOfPattern = definePattern<SetOf>({
  name: "setOf",
  sentence: ({ elements }, say) => `a list of exactly ${elements.map(say).join(" and ")}, in any order`,
  compare({ elements }, actual, context) {
    if (!Array.isArray(actual) || actual.length !== elements.length) {
      return mismatch(`a list of ${elements.length}`, actual);
    }
    const left = [...(actual as readonly unknown[])];
    for (const [position, element] of elements.entries()) {
      const found = left.findIndex((each) => context.compare(element, each).length === 0);
      if (found < 0) return mismatch(`a list in which element ${position + 1} of the expected ones occurs`, actual);
      left.splice(found, 1);
    }
    return matches;
  },
  example: ({ elements }, context) => elements.map((element) => context.example(element)),
});

import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface Containing extends Pattern<never> {
  readonly $pattern: "containing";
  readonly element: unknown;
}

/** A list in which one element at least is as described. */
export function containing(element: unknown): Containing {
  return { $pattern: "containing", element };
}

export const containingPattern = definePattern<Containing>({
  name: "containing",
  sentence: ({ element }, say) => `a list with ${say(element)} in it`,
  compare({ element }, actual, context) {
    const fits = Array.isArray(actual) && actual.some((each) => context.compare(element, each).length === 0);
    return fits ? matches : mismatch("a list with such an element in it", actual);
  },
  example: ({ element }, context) => [context.example(element)],
});

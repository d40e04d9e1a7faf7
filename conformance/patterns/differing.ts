import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface Differing extends Pattern<never> {
  readonly $pattern: "differing";
  readonly from: unknown;
}

/** Some value, but another one. */
export function differing(other: unknown): Differing {
  return { $pattern: "differing", from: other };
}

export const differingPattern = definePattern<Differing>({
  name: "differing",
  sentence: ({ from }, say) => `something other than ${say(from)}`,
  compare({ from }, actual, context) {
    if (actual === undefined || actual === null) return mismatch("a value", actual);
    return context.compare(from, actual).length > 0 ? matches : mismatch("another value", actual);
  },
  example: () => undefined,
});

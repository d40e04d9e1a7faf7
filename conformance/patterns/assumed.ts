import { definePattern, type Pattern } from "./pattern.js";

interface Assumed extends Pattern<never> {
  readonly $pattern: "assumed";
  readonly value: unknown;
}

/**
 * What is expected of our own pieces though nobody has recorded the live service: a third party that differs is not
 * blamed, its answer is shown.
 */
export function assumed(value: unknown): Assumed {
  return { $pattern: "assumed", value };
}

export const assumedPattern = definePattern<Assumed>({
  name: "assumed",
  sentence: ({ value }, say) => `${say(value)} (assumed)`,
  compare: ({ value }, actual, context) => context.compare(value, actual).map((each) => ({ ...each, isAssumed: true })),
  example: ({ value }, context) => context.example(value),
});

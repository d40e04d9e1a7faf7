import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface AnyOf extends Pattern<never> {
  readonly $pattern: "anyOf";
  readonly choices: readonly unknown[];
}

/** One of several. */
export function anyOf(...choices: readonly unknown[]): AnyOf {
  return { $pattern: "anyOf", choices };
}

export const anyOfPattern = definePattern<AnyOf>({
  name: "anyOf",
  sentence: ({ choices }, say) => choices.map(say).join(" or "),
  compare({ choices }, actual, context) {
    if (choices.some((choice) => context.compare(choice, actual).length === 0)) return matches;
    return mismatch(`one of ${choices.length} choices`, actual);
  },
  example: ({ choices }, context) => context.example(choices[0]),
});

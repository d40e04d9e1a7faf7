import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface LeftOut extends Pattern<never> {
  readonly $pattern: "leftOut";
}

/** No member at all, not even one that is `null`. */
export function leftOut(): LeftOut {
  return { $pattern: "leftOut" };
}

export const leftOutPattern = definePattern<LeftOut>({
  name: "leftOut",
  sentence: () => "no such member",
  compare: (_, actual) => (actual === undefined ? matches : mismatch("no such member", actual)),
  example: () => undefined,
});

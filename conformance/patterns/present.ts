import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface Present extends Pattern<never> {
  readonly $pattern: "present";
}

/** Any value. */
export function present(): Present {
  return { $pattern: "present" };
}

export const presentPattern = definePattern<Present>({
  name: "present",
  sentence: () => "a value",
  compare: (_, actual) => (actual === undefined || actual === null ? mismatch("a value", actual) : matches),
  example: () => undefined,
});

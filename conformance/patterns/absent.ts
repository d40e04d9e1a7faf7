import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface Absent extends Pattern<never> {
  readonly $pattern: "absent";
}

/** No value: the member is not there, or is `null`. What clients make of the two is the same. */
export function absent(): Absent {
  return { $pattern: "absent" };
}

export const absentPattern = definePattern<Absent>({
  name: "absent",
  sentence: () => "no value",
  compare: (_, actual) => (actual === undefined || actual === null ? matches : mismatch("no value", actual)),
  example: () => undefined,
});

import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface Absent extends Pattern<never> {
  readonly $pattern: "absent";
}

/**
 * No value. On the wire the member may also be `null`: what clients make of it is the same.
 */
export function absent(): Absent {
  return { $pattern: "absent" };
}

export const absentPattern = definePattern<Absent>({
  name: "absent",
  sentence: () => "no value",
  compare: (_, actual, { form }) =>
    actual === undefined || (form === "wire" && actual === null) ? matches : mismatch("no value", actual),
  example: () => undefined,
});

import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface Lacking extends Pattern<string> {
  readonly $pattern: "lacking";
  readonly part: string | Pattern<string>;
}

/** A text in which another one does not occur. */
export function lacking(part: string | Pattern<string>): Lacking {
  return { $pattern: "lacking", part };
}

export const lackingPattern = definePattern<Lacking>({
  name: "lacking",
  sentence: ({ part }, say) => `a text without ${say(part)}`,
  compare({ part }, actual, context) {
    const fits = typeof actual === "string" && !actual.includes(String(context.make(part)));
    return fits ? matches : mismatch("a text in which that does not occur", actual);
  },
  example: () => "",
});

import { definePattern, type Pattern } from "./pattern.js";

interface Repeat extends Pattern<string> {
  readonly $pattern: "repeat";
  readonly text: string;
  readonly times: number;
}

/** A text over and over: `repeat("a", 512)` is 512 letters. */
export function repeat(text: string, times: number): Repeat {
  return { $pattern: "repeat", text, times };
}

export const repeatPattern = definePattern<Repeat>({
  name: "repeat",
  sentence: ({ text, times }) => `${times} times "${text}"`,
  make: ({ text, times }) => text.repeat(times),
});

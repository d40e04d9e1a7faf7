import { definePattern, isPattern, type Pattern } from "./pattern.js";

type Part = string | Pattern<string>;

interface Text extends Pattern<string> {
  readonly $pattern: "text";
  readonly parts: readonly Part[];
}

/** A text put together from others: `text("The secret ", from("first", "input.Name"), " already exists.")`. */
export function text(...parts: readonly Part[]): Text {
  return { $pattern: "text", parts };
}

export const textPattern = definePattern<Text>({
  name: "text",
  sentence: ({ parts }, say) =>
    `the text "${parts.map((part) => (isPattern(part) ? `‹${say(part)}›` : part)).join("")}"`,
  make: ({ parts }, context) => parts.map((part) => String(context.make(part))).join(""),
});

import { firstSentence } from "../../shared/prose/first-sentence.js";
import { markdownOf } from "../../shared/prose/markdown.js";

/** A model's documentation as text for a terminal: code keeps its backticks, all other marks go. */
export function textOf(documentation: string | undefined, width: number): string {
  return markdownOf(documentation ?? "", width)
    .split(/^(```[\s\S]*?^```)$/m)
    .map((part) => (part.startsWith("```") ? part.replace(/^```.*\n?/gm, "") : withoutMarks(part)))
    .join("");
}

/** The first sentence of a documentation, without any marks; empty where there is none. */
export function sentenceOf(documentation: string | undefined): string {
  return withoutMarks(firstSentence(documentation ?? "")).replaceAll("`", "");
}

/** Text with `indent` spaces before each line that has something on it. */
export function indented(text: string, indent: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(indent));
}

/** What stands in code is left alone. */
function withoutMarks(markdown: string): string {
  return markdown.replace(
    /(`+)(?!`)[\s\S]*?[^`]\1(?!`)|\[([^\]]*)\]\(([^)\s]*)\)|(?<!\\)\*\*|(?<![\\\w])\*(?=\S)|(?<=\S)(?<!\\)\*(?!\w)|\\([!-/:-@[-`{-~])/g,
    (
      found,
      fence: string | undefined,
      text: string | undefined,
      address: string | undefined,
      escaped: string | undefined,
    ) => {
      if (fence !== undefined) return found;
      if (text !== undefined) return text === address ? text : `${text} (${address})`;
      return escaped ?? "";
    },
  );
}

import { markdownOf } from "./markdown.js";

/** The first sentence of a documentation, on one line, for lists; empty where there is none. */
export function firstSentence(documentation: string): string {
  const paragraph = markdownOf(documentation).split("\n\n", 1)[0]!.replace(/\s+/g, " ").trim();
  // A full stop within a word, a link or code (`arn:aws:...`, `e.g.`) ends no sentence.
  return /^(?:`[^`]*`|\([^()]*\)|[^.`(]|\.(?!\s+[A-Z]|$)|[`(])*\.?/.exec(paragraph)![0].trim();
}

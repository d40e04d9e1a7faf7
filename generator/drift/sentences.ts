import type { DocumentedPage } from "../model/index.js";
import { digestOfLetters } from "./digest.js";
import { layoutOf } from "./layout.js";
import { edge, excerptOf, type Letters } from "./letters.js";
import { inOrder, type Stretch } from "./stretch.js";

/** A sentence of a page. */
export interface Sentence {
  readonly digest: string;
  /** As the page has it, on one line. */
  readonly text: string;
}

/** The sentences of a stretch of text. A blank line ends a sentence, and so does its punctuation. */
export function sentencesIn(letters: Letters, { from, to }: Stretch): readonly Sentence[] {
  const found: Sentence[] = [];
  for (let begin = from, end = from + 1; begin < to; end++) {
    if (end < to && letters.edges[end] !== edge.sentence) continue;
    found.push({ digest: digestOfLetters(letters.text.slice(begin, end)), text: excerptOf(letters, begin, end) });
    begin = end;
  }
  return found;
}

/** All of a page. What is known of it stays as it was divided before. */
export function sentencesOf(letters: Letters, page?: DocumentedPage): readonly Sentence[] {
  if (!page) return sentencesIn(letters, { from: 0, to: letters.text.length });
  const { known, unknown } = layoutOf(letters, { ...page, around: [] });
  const divided = [
    ...known.map(({ digest, from, to }) => ({ from, to, sentences: [{ digest, text: excerptOf(letters, from, to) }] })),
    ...unknown.map((stretch) => ({ ...stretch, sentences: sentencesIn(letters, stretch) })),
  ];
  return inOrder(divided).flatMap(({ sentences }) => sentences);
}

/** What a text says, without what differs from copy to copy of it: how it is wrapped, quoted, indented and bulleted. */
export interface Letters {
  /** The characters that count, without white space. */
  readonly text: string;
  /** What may begin before each character, and after the last. */
  readonly edges: readonly Edge[];
  /** The text that they were taken from, in Unicode's form NFKC. */
  readonly source: string;
  /** Where in `source` each of them stands. */
  readonly offsets: readonly number[];
}

/** What may begin at a place of a text; what is greater includes what is less. */
export const edge = { none: 0, word: 1, line: 2, sentence: 3 } as const;
export type Edge = (typeof edge)[keyof typeof edge];

/** Left out: marks that copies write differently or not at all. A hyphen or star before a word is a bullet. */
const IGNORED = /[\p{Cf}\p{Pi}\p{Pf}"'`„‚•◦▪‣¶]|(?<=^|\s)[-*](?=\s+[\p{L}\p{N}])/gu;
const DASHES = /[‐-―−]/g;

const ENDS_SENTENCE = /[.!?][)\]]?$/;
const ENDS_WORD_AND_SENTENCE = /[\p{Ll})\]][.!?]$/u;
const BEGINS_SENTENCE = /[\p{Lu}\p{N}([{<-]/u;

/** Reads a text for comparison. */
export function lettersOf(text: string): Letters {
  const source = text.normalize("NFKC").replace(/\r\n?/g, "\n");
  // What is replaced keeps its length, so that offsets stay right.
  const readable = source.replace(DASHES, "-").replace(IGNORED, (mark) => " ".repeat(mark.length));
  const offsets: number[] = [];
  const edges: Edge[] = [];
  // All at once: put together word by word, it would be copied anew for every look into it.
  const letters = readable.replace(/\s+/g, "");
  for (const { 0: word, index } of readable.matchAll(/\S+/g)) {
    const from = offsets.length;
    for (let at = 0; at < word.length; at++) {
      offsets.push(index + at);
      edges.push(at > 0 && endsGlued(letters, from + at) ? edge.sentence : edge.none);
    }
    const gap = from === 0 ? "\n\n" : source.slice(offsets[from - 1]! + 1, index);
    edges[from] = edgeAcross(gap, letters, from);
  }
  edges.push(edge.sentence);
  return { text: letters, edges, source, offsets };
}

/** What may begin at `at`, after some white space. */
function edgeAcross(gap: string, letters: string, at: number): Edge {
  const lines = gap.split("\n").length - 1;
  if (lines > 1 || (ENDS_SENTENCE.test(letters.slice(Math.max(0, at - 2), at)) && BEGINS_SENTENCE.test(letters[at]!))) {
    return edge.sentence;
  }
  if (lines > 0) return edge.line;
  return /\s/.test(gap) ? edge.word : edge.none;
}

/** Whether a sentence begins at `at` though no white space is before it, as copies have it that lost their paragraphs. */
function endsGlued(letters: string, at: number): boolean {
  return /[\p{Lu}(]/u.test(letters[at]!) && ENDS_WORD_AND_SENTENCE.test(letters.slice(Math.max(0, at - 2), at));
}

/** What stands between two places, as the source has it, on one line. */
export function excerptOf({ source, offsets }: Letters, from: number, to: number): string {
  return source
    .slice(offsets[from], offsets[to - 1]! + 1)
    .replace(/\s+/g, " ")
    .trim();
}

import type { DocumentedPage } from "../model/index.js";
import { align, type Pair } from "./align.js";
import { digestOfLetters } from "./digest.js";
import { findKnown } from "./find-known.js";
import { edge, type Letters } from "./letters.js";
import { gapsBetween, inOrder, type KnownStretch, type Stretch } from "./stretch.js";

/** How a copy of a page is made up. */
export interface Layout {
  /** Where the known sentences stand. */
  readonly known: readonly KnownStretch[];
  /** What is neither a known sentence nor one of the lines that may come and go. */
  readonly unknown: readonly Stretch[];
}

/** Finds in a copy of a page what is known of it. */
export function layoutOf(letters: Letters, page: DocumentedPage): Layout {
  const { around = [] } = page;
  const { length } = letters.text;
  const found = findKnown(letters, page.sentences);
  const lines = linesOf(letters, gapsBetween(found, length), new Set(around));
  const layout = { known: found, unknown: gapsBetween(inOrder([...found, ...lines]), length) };

  const lengthened = lengthenedIn(letters, layout, page);
  if (lengthened.size === 0) return layout;
  const known = found.filter((sentence) => !lengthened.has(sentence));
  return { known, unknown: gapsBetween(inOrder([...known, ...lines]), length) };
}

/**
 * The known sentences that go on in text that was put in after them, or begin in text before them: nothing is missing
 * there that the text could have taken the place of, and it shares their line.
 */
function lengthenedIn(
  { text, edges }: Letters,
  { known, unknown }: Layout,
  page: DocumentedPage,
): ReadonlySet<KnownStretch> {
  const placeOf = new Map(alignPage(page, known).map(({ before, after }) => [after, before]));
  const lengthened = new Set<KnownStretch>();
  let next = 0;
  for (const { from, to } of unknown) {
    while (next < known.length && known[next]!.from < to) next++;
    const [sentence, following] = [known[next - 1], known[next]];
    const place = sentence ? placeOf.get(next - 1) : -1;
    const placeAfter = following ? placeOf.get(next) : page.sentences.length;
    if (place === undefined || placeAfter !== place + 1) continue;
    const goesOn = edges[from]! < edge.line && !/\p{Lu}/u.test(text[from]!);
    if (sentence?.to === from && goesOn) lengthened.add(sentence);
    if (following?.from === to && edges[to]! < edge.line) lengthened.add(following);
  }
  return lengthened;
}

/** Which known sentences of a copy are which of the page, by their places among both. */
export function alignPage(page: DocumentedPage, known: readonly KnownStretch[]): readonly Pair[] {
  return align(
    page.sentences,
    known.map(({ digest }) => digest),
  );
}

/** Of some gaps the lines that have one of these digests. */
function linesOf(letters: Letters, gaps: readonly Stretch[], digests: ReadonlySet<string>): readonly Stretch[] {
  const lines: Stretch[] = [];
  for (const gap of gaps) {
    for (let from = gap.from, to = from + 1; from < gap.to; to++) {
      if (to < gap.to && letters.edges[to]! < edge.line) continue;
      if (digests.has(digestOfLetters(letters.text.slice(from, to)))) lines.push({ from, to });
      from = to;
    }
  }
  return lines;
}

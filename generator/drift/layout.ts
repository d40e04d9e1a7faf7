import type { DocumentedPage } from "../model/index.js";
import { align, type Pair } from "./align.js";
import { digestOfLetters, lengthOf } from "./digest.js";
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
  const lines = linesOf(letters, gapsBetween(found, length), around);
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
    else if (following?.from === to && edges[to]! < edge.line) lengthened.add(following);
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

/** What some gaps hold that has one of these digests: from one line, or end of the gap, to another. */
function linesOf({ text, edges }: Letters, gaps: readonly Stretch[], digests: readonly string[]): readonly Stretch[] {
  const wanted = new Set(digests);
  const lengths = [...new Set(digests.map(lengthOf))].sort((a, b) => b - a);
  const lines: Stretch[] = [];
  for (const gap of gaps) {
    const isBorder = (at: number) => at === gap.from || at === gap.to || edges[at]! >= edge.line;
    for (let from = gap.from; from < gap.to; from++) {
      if (!isBorder(from)) continue;
      const ends = lengths.map((length) => from + length).filter((to) => to <= gap.to && isBorder(to));
      const to = ends.find((end) => wanted.has(digestOfLetters(text.slice(from, end))));
      if (to === undefined) continue;
      lines.push({ from, to });
      from = to - 1;
    }
  }
  return lines;
}

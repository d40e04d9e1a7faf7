import { digestOfLetters, lengthOf } from "./digest.js";
import { edge, type Letters } from "./letters.js";
import { inOrder, type KnownStretch } from "./stretch.js";

/**
 * The places of known sentences in a text, in order and without overlap, however the text is wrapped: a sentence stands
 * wherever as many letters as it has, from one word to another, have its digest. Longer ones are looked for first.
 */
export function findKnown({ text, edges }: Letters, digests: readonly string[]): readonly KnownStretch[] {
  const begins = edges.flatMap((kind, at) => (kind >= edge.word && at < text.length ? [at] : []));
  const taken = new Uint8Array(text.length);
  const found: KnownStretch[] = [];
  for (const [length, wanted] of byLength(digests)) {
    for (const from of begins) {
      const to = from + length;
      // Those found before are at least as long, so one that overlaps has its first or its last letter in them.
      if (to > text.length || edges[to]! < edge.word || taken[from] || taken[to - 1]) continue;
      const digest = digestOfLetters(text.slice(from, to));
      if (!wanted.has(digest)) continue;
      taken.fill(1, from, to);
      found.push({ digest, from, to });
    }
  }
  return inOrder(found);
}

/** The digests of each length, the longest first. */
function byLength(digests: readonly string[]): readonly (readonly [number, ReadonlySet<string>])[] {
  const lengths = new Map<number, Set<string>>();
  for (const digest of digests) {
    const length = lengthOf(digest);
    const same = lengths.get(length) ?? new Set();
    lengths.set(length, same.add(digest));
  }
  return [...lengths].sort(([a], [b]) => b - a);
}

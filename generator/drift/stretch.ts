/** A part of a text: from this letter up to, not including, that one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A part of a text that is known by its digest. */
export interface KnownStretch extends Stretch {
  readonly digest: string;
}

export function inOrder<T extends Stretch>(stretches: readonly T[]): readonly T[] {
  return stretches.toSorted((a, b) => a.from - b.from);
}

/** What lies between stretches that are in order and do not overlap, and before and after them. */
export function gapsBetween(stretches: readonly Stretch[], length: number): readonly Stretch[] {
  const borders = [0, ...stretches.flatMap(({ from, to }) => [from, to]), length];
  const gaps: Stretch[] = [];
  for (let at = 0; at < borders.length; at += 2) {
    if (borders[at]! < borders[at + 1]!) gaps.push({ from: borders[at]!, to: borders[at + 1]! });
  }
  return gaps;
}

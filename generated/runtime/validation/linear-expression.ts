/**
 * A pattern as places that take one character each, and what may come after each place. Made for patterns on which the
 * engine, which goes back and tries again, would spend time that grows out of proportion to the text.
 */
export interface Places {
  /** The pattern for short texts, where the engine is quick enough. Absent: never. */
  readonly short?: RegExp;
  /** Classes of characters, as expressions of one character. */
  readonly classes: readonly RegExp[];
  /** The class of each place. */
  readonly places: readonly number[];
  /** Places where a match may begin. */
  readonly first: readonly number[];
  /** Places that may come after each place. */
  readonly follow: readonly (readonly number[])[];
  /** Places where a match may end, at the end of the text. */
  readonly last: readonly number[];
  /** Places at which a match is found, whatever comes after. */
  readonly stops: readonly number[];
  /** Whether the empty text matches. */
  readonly isNullable: boolean;
}

/** Texts up to this length are short: even time that grows with the cube of it is well below a hundredth of a second. */
const shortText = 100;

/** Something that tests texts as a regular expression does, in time in proportion to the text. */
export function linearExpression(pattern: Places): { test(text: string): boolean } {
  return {
    test: (text) => (pattern.short && text.length <= shortText ? pattern.short.test(text) : matches(pattern, text)),
  };
}

/** Follows all ways through the places at once. */
function matches({ classes, places, first, follow, last, stops, isNullable }: Places, text: string): boolean {
  if (text === "") return isNullable;
  let candidates: ReadonlySet<number> = new Set(first);
  let taken: number[] = [];
  for (const character of text) {
    const isMember = classes.map((expression) => expression.test(character));
    taken = [...candidates].filter((place) => isMember[places[place]!]);
    if (taken.length === 0) return false;
    if (stops.length > 0 && taken.some((place) => stops.includes(place))) return true;
    candidates = new Set(taken.flatMap((place) => follow[place]!));
  }
  return taken.some((place) => last.includes(place));
}

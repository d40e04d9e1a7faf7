/** Code points, from the first to the last one, sorted and apart. */
export type Ranges = readonly (readonly [number, number])[];

/** Sets of characters that Java has names for and ECMAScript has not. */
export const namedRanges: Readonly<Record<string, Ranges>> = {
  Lower: of("az"),
  Upper: of("AZ"),
  ASCII: [[0, 0x7f]],
  Alpha: of("AZ", "az"),
  Digit: of("09"),
  Alnum: of("09", "AZ", "az"),
  Punct: of("!/", ":@", "[`", "{~"),
  Graph: of("!~"),
  Print: of(" ~"),
  Blank: of("\t\t", "  "),
  Cntrl: [
    [0, 0x1f],
    [0x7f, 0x7f],
  ],
  XDigit: of("09", "AF", "af"),
  Space: of("\t\r", "  "),
  L1: [[0, 0xff]],
};

/** Space within a line, `\h`. */
export const horizontalSpace: Ranges = [
  ...of("\t\t", "  ", "\u00a0\u00a0", "\u1680\u1680", "\u180e\u180e", "\u2000\u200a", "\u202f\u202f", "\u205f\u205f"),
  [0x3000, 0x3000],
];

/** All other characters. */
export function complementOf(ranges: Ranges): Ranges {
  const others: [number, number][] = [];
  let next = 0;
  for (const [first, last] of ranges) {
    if (first > next) others.push([next, first - 1]);
    next = last + 1;
  }
  return next <= 0x10ffff ? [...others, [next, 0x10ffff]] : others;
}

/** The range with its ASCII letters in both cases; other letters have one case here, as in Java. */
export function inBothCases([first, last]: readonly [number, number]): Ranges {
  const shifted = (from: string, to: string, by: number): Ranges => {
    const low = Math.max(first, from.charCodeAt(0));
    const high = Math.min(last, to.charCodeAt(0));
    return low <= high ? [[low + by, high + by]] : [];
  };
  return [[first, last], ...shifted("A", "Z", 32), ...shifted("a", "z", -32)];
}

/** How they are written inside the brackets of a class. */
export function printRanges(ranges: Ranges): string {
  return ranges
    .map(([first, last]) =>
      first === last ? classCharacter(first) : `${classCharacter(first)}-${classCharacter(last)}`,
    )
    .join("");
}

/** One character as it is written inside the brackets of a class. */
function classCharacter(code: number): string {
  const character = String.fromCodePoint(code);
  return /[\\\]^[-]/.test(character) ? `\\${character}` : visible(character);
}

/** A character as it is written where it has no special meaning. */
export function visible(character: string): string {
  if (/[\p{L}\p{N}\p{P}\p{S} ]/u.test(character)) return character;
  const names: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r" };
  return names[character] ?? `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

function of(...pairs: readonly string[]): Ranges {
  return pairs.map((pair) => [pair.codePointAt(0)!, pair.codePointAt(1)!] as const);
}

/** Gives that many bytes, each value as likely as any other. */
export type RandomBytes = (length: number) => Uint8Array;

/** The platform's own source, good enough for passwords. */
export const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

/**
 * A whole number from 0 up to, but not including, a limit of at most 2^32, each as likely as any other.
 *
 * Draws that would make small numbers likelier are thrown away, so a source that only ever gives the highest bytes
 * never gets to an end.
 */
export function randomBelow(random: RandomBytes, limit: number): number {
  const size = limit <= 256 ? 1 : 4;
  const values = 256 ** size;
  const fair = values - (values % limit);
  for (;;) {
    const draw = random(size).reduce((number, byte) => number * 256 + byte, 0);
    if (draw < fair) return draw % limit;
  }
}

/** Text of that many characters out of an alphabet. */
export function randomCharacters(random: RandomBytes, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomBelow(random, alphabet.length)]).join("");
}

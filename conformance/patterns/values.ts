/** Made-up values. Equal seeds and places give equal values, so that a report's seed is enough to send them again. */
export interface Values {
  /** Eight lower-case letters and digits that are the same in the whole run, see `isRun`. */
  readonly run: string;
  /** Lower-case letters and digits. */
  letters(count: number): string;
  /** A random UUID, version 4, in lower case. */
  uuid(): string;
}

/**
 * The values of one place.
 *
 * @param place What tells this place from all others: target, scenario, step and pointer.
 */
export function valuesAt(seed: string, place: string): Values {
  const next = randomWords(`${seed} ${place}`);
  const letters = (count: number) => lettersOf(next, count);
  return {
    run: runOf(seed),
    letters,
    uuid: () => {
      const hex = Array.from({ length: 4 }, () => next().toString(16).padStart(8, "0")).join("");
      const variant = "89ab"[next() % 4];
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(13, 16)}`,
        `${variant}${hex.slice(17, 20)}`,
        hex.slice(20, 32),
      ].join("-");
    },
  };
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

/** The run of a seed: five letters and digits, and three that follow from them, so that a run is known by its form. */
export function runOf(seed: string): string {
  const free = lettersOf(randomWords(seed), 5);
  return `${free}${lettersOf(randomWords(`run ${free}`), 3)}`;
}

/** Whether a text is what some run is called: of texts that nobody made for one, one in 46,656 is. */
export function isRun(text: string): boolean {
  return text.length === 8 && text.slice(5) === lettersOf(randomWords(`run ${text.slice(0, 5)}`), 3);
}

function lettersOf(next: () => number, count: number): string {
  return Array.from({ length: count }, () => ALPHABET[next() % 36]).join("");
}

/** A stream of 32-bit numbers: the text is hashed (FNV-1a, four times salted) into a small generator's state (sfc32). */
function randomWords(text: string): () => number {
  let [a, b, c, d] = [hash(text, 1), hash(text, 2), hash(text, 3), hash(text, 4)];
  const next = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first words still show the hash.
  for (let round = 0; round < 12; round++) next();
  return next;
}

function hash(text: string, salt: number): number {
  let value = Math.imul(salt, 0x9e3779b1) ^ 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}

import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface Bytes extends Pattern<Uint8Array> {
  readonly $pattern: "bytes";
  readonly base64: string;
  readonly times?: number;
}

/**
 * Bytes, written in base64. On the wire they are that text, in code a `Uint8Array`.
 *
 * @param times Given: the bytes over and over.
 */
export function bytes(base64: string, times?: number): Bytes {
  return { $pattern: "bytes", base64, ...(times !== undefined && { times }) };
}

export const bytesPattern = definePattern<Bytes>({
  name: "bytes",
  sentence: (pattern) => `the bytes ${textOf(pattern).slice(0, 40)} (base64)`,
  make: (pattern, { form }) => (form === "wire" ? textOf(pattern) : bytesOf(pattern)),
  compare(pattern, actual, { form }) {
    if (form === "wire") return actual === textOf(pattern) ? matches : mismatch(this.sentence(pattern, String), actual);
    const isSame = actual instanceof Uint8Array && base64Of(actual) === textOf(pattern);
    return isSame ? matches : mismatch(`a Uint8Array of ${this.sentence(pattern, String)}`, actual);
  },
});

function bytesOf({ base64, times = 1 }: Bytes): Uint8Array {
  const once = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const all = new Uint8Array(once.length * times);
  for (let index = 0; index < times; index++) all.set(once, index * once.length);
  return all;
}

function textOf(pattern: Bytes): string {
  return pattern.times === undefined ? pattern.base64 : base64Of(bytesOf(pattern));
}

function base64Of(all: Uint8Array): string {
  let text = "";
  for (const byte of all) text += String.fromCharCode(byte);
  return btoa(text);
}

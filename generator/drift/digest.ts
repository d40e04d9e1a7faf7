import { hash } from "node:crypto";

/** What stands for a sentence, given its letters. The length tells where to look for it in another text. */
export function digestOfLetters(letters: string): string {
  return `${letters.length}:${hash("sha256", letters).slice(0, 16)}`;
}

/** How many letters the sentence of a digest has. */
export function lengthOf(digest: string): number {
  return Number.parseInt(digest, 10);
}

import { matching, type Pattern } from "../../../patterns/index.js";

/** Texts that passwords are, or are not. */

/** The 32 marks of ASCII that are neither letters nor digits nor spaces. */
const MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

const ONE_MARK = "[!-\\/:-@\\[-`{-~]";

/** So many of all characters that a password may have by default. */
export function anyOfAll(length: number): Pattern<string> {
  return matching(new RegExp(`^[!-~]{${length}}$`, "u"), `${length} visible characters of ASCII`, "a".repeat(length));
}

/** So many characters, one of each of the four types among them. */
export function oneOfEach(length: number): Pattern<string> {
  return matching(
    new RegExp(`^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*${ONE_MARK})[!-~]{${length}}$`, "u"),
    `${length} characters with a lower-case and an upper-case letter, a digit and a mark among them`,
    "aA1!".padEnd(length, "a"),
  );
}

/** So many characters of one set alone, written as what stands between the brackets of a regular expression. */
export function only(set: string, length: number, example: string): Pattern<string> {
  return matching(new RegExp(`^[${set}]{${length}}$`, "u"), `${length} characters of ${set}`, example.repeat(length));
}

/** A text in which every one of these characters occurs. */
export function everyOneOf(characters: string, meaning: string): Pattern<string> {
  const each = [...characters].map((character) => `(?=.*${escaped(character)})`).join("");
  return matching(new RegExp(`^${each}`, "u"), meaning, characters);
}

export const everyMark: Pattern<string> = everyOneOf(MARKS, "a text with each of the 32 marks of ASCII");

function escaped(character: string): string {
  return `\\x${character.codePointAt(0)!.toString(16)}`;
}

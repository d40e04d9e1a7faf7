import type { SecretForm, SecretToken } from "../../runner/secret-token.js";

/**
 * A value of the same form as the secret that a token stands for, as JSON: as long in characters and bytes, base64 where
 * that is, and no base64 where it is not. Equal letters give equal values, others different ones.
 */
export function standInFor({ letter, is }: SecretToken): unknown {
  switch (is.kind) {
    case "text":
      return textOf(letter, is);
    case "base64":
      return Buffer.from(letter.slice(-is.bytes).padEnd(is.bytes, "a")).toString("base64");
    case "number":
      return [...letter].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
    case "list":
      return Array.from({ length: is.members }, () => letter);
    case "object":
      return Object.fromEntries(Array.from({ length: is.members }, (_, index) => [`member${index + 1}`, letter]));
    default:
      return is satisfies never;
  }
}

/** The dot keeps it from being base64; where there is no room for it, the length does. */
function textOf(letter: string, { characters, bytes }: Extract<SecretForm, { readonly kind: "text" }>): string {
  const wide = wideCharacters(characters, bytes - characters);
  const narrow = characters - [...wide].length;
  const start = narrow > letter.length ? `${letter}.` : letter;
  return start.slice(0, narrow).padEnd(narrow, "a") + wide;
}

/** Characters that together take so many bytes more than they are, and are as few as can be. */
function wideCharacters(characters: number, more: number): string {
  // Characters beyond the basic plane take three bytes more; a text that is full of them has nothing else.
  const widest = Math.max(0, more - 2 * characters);
  const left = more - 3 * widest;
  return "\u{1F511}".repeat(widest) + "\u20ac".repeat(Math.floor(left / 2)) + "\u00e9".repeat(left % 2);
}

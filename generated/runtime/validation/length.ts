/**
 * Whether a text has so many characters, both ends included. A character is a Unicode code point, so that an emoji is
 * one; half of a surrogate pair, alone, is one too. Characters are counted only where the number of UTF-16 units leaves
 * it open: there are at least half and at most as many characters.
 *
 * @see smithy.api#length
 */
export function hasLength(text: string, min: number, max: number): boolean {
  const units = text.length;
  if (units < min || units > 2 * max) return false;
  if (units <= max && units >= 2 * min) return true;
  const characters = charactersOf(text);
  return characters >= min && characters <= max;
}

/** Whether a text takes so many bytes in UTF-8, both ends included; half of a surrogate pair takes three. */
export function hasBytes(text: string, min: number, max: number): boolean {
  const units = text.length;
  if (3 * units < min || units > max) return false;
  if (units >= min && 3 * units <= max) return true;
  const bytes = bytesOf(text);
  return bytes >= min && bytes <= max;
}

/** A text without the first half of a pair has as many characters as units; engines see at once where it is Latin-1. */
const leading = /[\ud800-\udbff]/;

function charactersOf(text: string): number {
  const units = text.length;
  if (!leading.test(text)) return units;
  let characters = units;
  for (let at = 0; at < units - 1; at++) {
    if (!isLeading(text.charCodeAt(at)) || !isTrailing(text.charCodeAt(at + 1))) continue;
    characters--;
    at++;
  }
  return characters;
}

function bytesOf(text: string): number {
  const units = text.length;
  let bytes = units;
  for (let at = 0; at < units; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    // A whole pair takes four bytes: three are counted for its first half, one for its second.
    if (isLeading(unit) && isTrailing(text.charCodeAt(at + 1))) at++;
  }
  return bytes;
}

function isLeading(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isTrailing(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

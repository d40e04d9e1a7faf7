import { unreadable } from "./refusal.js";
import { decodeUtf8 } from "./utf8.js";

/**
 * Parses a body of JSON text. An empty one stands for an object without members. What is wrong is never quoted: it may
 * be a secret.
 *
 * @throws RequestRefusal for what is no UTF-8 or no JSON, for half of a surrogate pair, which no text can hold, and for
 * a key that an object has twice: which of the two counts, readers of one request could disagree on.
 */
export function parseJson(body: Uint8Array): unknown {
  if (body.byteLength === 0) return {};
  const text = decodeUtf8(body);
  if (text === undefined) throw unreadable("The body is not valid UTF-8");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable("The body is not valid JSON");
  }
  if (hasLoneSurrogate(text)) throw unreadable("The body has an escape sequence that stands for no character");
  if (keysIn(text) > keysOf(value)) throw unreadable("The body has an object with the same key twice");
  return value;
}

/** A pair of escapes for one character, else any single escape. */
const ESCAPE = /\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)/g;

/** Valid UTF-8 holds no surrogates, so that only an escape can bring one in. */
function hasLoneSurrogate(text: string): boolean {
  if (!text.includes("\\u")) return false;
  for (const [escape] of text.matchAll(ESCAPE)) if (/^\\u[dD][89a-fA-F]..$/.test(escape)) return true;
  return false;
}

/** A string with the colon that makes a key of it. Strings are matched whole, so that nothing in one looks like a key. */
const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/** How many keys stand in a valid JSON text. */
function keysIn(text: string): number {
  let keys = 0;
  for (const [, colon] of text.matchAll(STRING)) if (colon !== undefined) keys += 1;
  return keys;
}

/** How many keys a parsed value has at any depth. No recursion: depth is the caller's to choose. */
function keysOf(value: unknown): number {
  let keys = 0;
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== "object" || next === null) continue;
    const values = Object.values(next);
    if (!Array.isArray(next)) keys += values.length;
    for (const part of values) if (typeof part === "object" && part !== null) open.push(part);
  }
  return keys;
}

import { unreadable } from "./refusal.js";

/**
 * Parses a body of JSON text. An empty one stands for an object without members. What is wrong is never quoted: it may
 * be a secret.
 *
 * @throws RequestRefusal for what is no UTF-8 or no JSON, and for half of a surrogate pair, which no text can hold.
 */
export function parseJson(body: Uint8Array): unknown {
  if (body.byteLength === 0) return {};
  const text = decode(body);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable("The body is not valid JSON");
  }
  if (hasLoneSurrogate(text)) throw unreadable("The body has an escape sequence that stands for no character");
  return value;
}

/** Made once: each one has a part outside of the heap, which garbage collection is slow to take away. */
const utf8 = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch {
    throw unreadable("The body is not valid UTF-8");
  }
}

/** A pair of escapes for one character, else any single escape. */
const ESCAPE = /\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)/g;

/** Valid UTF-8 holds no surrogates, so that only an escape can bring one in. */
function hasLoneSurrogate(text: string): boolean {
  if (!text.includes("\\u")) return false;
  for (const [escape] of text.matchAll(ESCAPE)) if (/^\\u[dD][89a-fA-F]..$/.test(escape)) return true;
  return false;
}

import { StoreError } from "./store-error.js";

const BYTES = 32;

/**
 * Reads the key of a durable store: 32 bytes, written as base64 (of either alphabet) or hex, white space around them
 * left aside. `openssl rand -base64 32` makes one.
 *
 * @throws StoreError with the reason `bad-key`; its message says nothing of the text.
 */
export function parseDataKey(text: string): Uint8Array {
  const written = text.trim();
  const key = decode(written);
  if (key?.byteLength === BYTES) return key;
  const found = key ? `${key.byteLength} bytes` : written === "" ? "nothing" : "neither base64 nor hex";
  throw new StoreError(
    "bad-key",
    `a data key is ${BYTES} bytes in base64 or hex; this is ${found}. \`openssl rand -base64 ${BYTES}\` makes one.`,
  );
}

function decode(text: string): Uint8Array | undefined {
  if (/^([0-9a-f]{2})+$/i.test(text)) {
    return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  }
  if (!/^[\w+/-]+={0,2}$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (byte) => byte.charCodeAt(0));
  } catch {
    return undefined;
  }
}

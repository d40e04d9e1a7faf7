import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal of some texts, in the given order; where one ends and the next begins counts. */
export function digestOf(...texts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const text of texts) {
    if (texts.length > 1) hash.update(`${text.length}:`);
    hash.update(text);
  }
  return hash.digest("hex");
}

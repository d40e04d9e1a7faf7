import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** SHA-256 in hexadecimal of some texts, in the given order; where one ends and the next begins counts. */
export function digestOf(...texts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const text of texts) {
    if (texts.length > 1) hash.update(`${text.length}:`);
    hash.update(text);
  }
  return hash.digest("hex");
}

/** The digest of a file of the output folder; `undefined` where there is none. */
export function digestOnDisk(out: string, path: string): string | undefined {
  try {
    return digestOf(readFileSync(join(out, path)));
  } catch {
    return undefined;
  }
}

import type { Checksum } from "@smithy/types";

export type Sha256Constructor = new () => Checksum;

const MEBIBYTE = 2 ** 20;

/**
 * The SHA-256 digest of some bytes, and their tree hash, in hexadecimal: the digests of each mebibyte are joined in pairs
 * to digests of these, level by level until one is left.
 */
export async function treeHash(
  Sha256: Sha256Constructor,
  bytes: Uint8Array,
): Promise<{ readonly content: string; readonly tree: string }> {
  const digest = (...parts: readonly Uint8Array[]) => {
    const hash = new Sha256();
    for (const part of parts) hash.update(part);
    return hash.digest();
  };
  let level: Uint8Array[] = [];
  for (let start = 0; start < Math.max(bytes.length, 1); start += MEBIBYTE) {
    level.push(await digest(bytes.subarray(start, start + MEBIBYTE)));
  }
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let left = 0; left < level.length; left += 2) {
      const pair = level.slice(left, left + 2);
      above.push(pair.length === 2 ? await digest(...pair) : pair[0]!);
    }
    level = above;
  }
  return { content: hex(await digest(bytes)), tree: hex(level[0]!) };
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

import { createHash } from "node:crypto";
import type { SecretKey } from "../secret-record.js";

/** What a row holds; the first byte of its key, so that rows of a kind lie together. */
const kinds = { format: 0, secret: 1, data: 2 } as const;

/** Where the description of the whole database is. */
export const formatKey = Buffer.of(kinds.format);

/** In bytes. The engine takes keys of at most 1978; every documented name and Region fits as it is. */
const LONGEST_NAME = 1_700;
const LONGEST_REGION = 128;

/** Whether a row holds a secret's record. */
export function isSecretRow(key: Buffer): boolean {
  return key[0] === kinds.secret;
}

/** Where a secret's record is. */
export function secretRowKey({ region, name }: SecretKey): Buffer {
  return Buffer.concat([regionPrefix(region), shortened(unitsOf(name), LONGEST_NAME)]);
}

/** Where the sealed data of one of a secret's versions is. */
export function dataRowKey(secret: Buffer, ordinal: number): Buffer {
  const key = Buffer.alloc(secret.length + 4);
  secret.copy(key);
  key[0] = kinds.data;
  key.writeUInt32BE(ordinal, secret.length);
  return key;
}

/** The keys of a Region's secrets, the end excluded. */
export function secretRowsOf(region: string): { readonly start: Buffer; readonly end: Buffer } {
  const start = regionPrefix(region);
  return { start, end: firstBeyond(start) };
}

/** Where the secrets of all Regions are, the end excluded. */
export const allSecretRows = { start: Buffer.of(kinds.secret), end: Buffer.of(kinds.secret + 1) };

/** The Region of a secret's row; `undefined` for one whose name is longer than any real one's. */
export function regionOfRow(key: Buffer): string | undefined {
  const length = key[1]!;
  if (length > LONGEST_REGION) return undefined;
  return Buffer.from(key.subarray(2, 2 + length))
    .swap16()
    .toString("utf16le");
}

/** The first key that comes after all secrets of a row's Region. */
export function beyondRegionOfRow(key: Buffer): Buffer {
  return firstBeyond(key.subarray(0, 2 + key[1]!));
}

/** The first key that does not begin with a prefix: the prefix plus one. The kind, which is small, takes the carry. */
function firstBeyond(prefix: Buffer): Buffer {
  const last = prefix.findLastIndex((byte) => byte < 0xff);
  const end = Buffer.from(prefix.subarray(0, last + 1));
  end[last]!++;
  return end;
}

function regionPrefix(region: string): Buffer {
  const units = shortened(unitsOf(region), LONGEST_REGION);
  return Buffer.concat([Buffer.of(kinds.secret, units.length), units]);
}

/**
 * A text's UTF-16 units, the larger byte first: their order is that of JavaScript's strings, and any text has its own,
 * lone surrogates and NUL included.
 */
function unitsOf(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

/** What is longer than any real one keeps its beginning, for the order, and is told apart by a digest. */
function shortened(units: Buffer, longest: number): Buffer {
  if (units.length <= longest) return units;
  return Buffer.concat([units.subarray(0, longest), createHash("sha256").update(units).digest()]);
}

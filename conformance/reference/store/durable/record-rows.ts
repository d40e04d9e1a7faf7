import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { SealedValue } from "../../vault.js";
import type { SecretRecord, VersionRecord } from "../secret-record.js";
import { StoreError } from "../store-error.js";

/*
 * A record is one row, but for the sealed data of its versions, of which each has a row of its own that is written
 * once: to note that a value was read must not write all values anew. The record is serialised as the structured
 * clone algorithm does it, in a format that Node keeps readable for good, so that members which this file does not
 * know are carried as well.
 */

interface Row {
  /** The record with nothing as the data of its versions. */
  readonly record: SecretRecord;
  /** The ordinal of the data of each version, in the versions' order; `undefined` for one without a value. */
  readonly data: readonly (number | undefined)[];
}

/** A record as it is stored, and where the data of its sealed values is. */
export interface Loaded {
  readonly record: SecretRecord;
  readonly ordinals: ReadonlyMap<SealedValue, number>;
}

/** What has to be written to store a record. */
export interface Rows {
  readonly row: Buffer;
  readonly added: ReadonlyMap<number, Uint8Array>;
  readonly removed: readonly number[];
}

const nothing = new Uint8Array();

/**
 * Makes a record of the row under a key.
 *
 * @param dataAt - the data with an ordinal
 * @throws StoreError with the reason `damaged`
 */
export function recordOf(key: Buffer, row: Uint8Array, dataAt: (ordinal: number) => Uint8Array | undefined): Loaded {
  const { record, data } = parse(key, row);
  const ordinals = new Map<SealedValue, number>();
  const versions = record.versions.map((version, at): VersionRecord => {
    const ordinal = data[at];
    if (ordinal === undefined || version.value === undefined) return version;
    const sealed = dataAt(ordinal);
    if (!sealed) throw new StoreError("damaged", "the data of a version is missing");
    // As bytes like any other: the engine's have members of their own.
    const value = { ...version.value, data: new Uint8Array(sealed.buffer, sealed.byteOffset, sealed.byteLength) };
    ordinals.set(value, ordinal);
    return { ...version, value };
  });
  return { record: { ...record, versions }, ordinals };
}

/**
 * The rows that make a record under a key out of the one that is stored there.
 *
 * @throws DataCloneError for a record with a member that is no data, such as a function
 */
export function rowsOf(key: Buffer, record: SecretRecord, stored: Loaded | undefined): Rows {
  const old = stored?.ordinals ?? new Map<SealedValue, number>();
  let next = Math.max(-1, ...old.values()) + 1;
  const added = new Map<number, Uint8Array>();
  const kept = new Set<number>();
  const data = record.versions.map(({ value }) => {
    if (value === undefined) return undefined;
    const known = old.get(value);
    const ordinal = known ?? next++;
    if (known === undefined) added.set(ordinal, value.data);
    kept.add(ordinal);
    return ordinal;
  });
  const versions = record.versions.map((version): VersionRecord =>
    version.value ? { ...version, value: { ...version.value, data: nothing } } : version,
  );
  const row: Row = { record: { ...record, versions }, data };
  const removed = [...old.values()].filter((ordinal) => !kept.has(ordinal));
  return { row: withDigest(key, serialize(row)), added, removed };
}

/** Enough to notice that a disk gave back something else; it is no protection against people. */
const DIGEST_BYTES = 8;

function withDigest(key: Buffer, content: Buffer): Buffer {
  return Buffer.concat([digestOf(key, content), content]);
}

function digestOf(key: Buffer, content: Uint8Array): Buffer {
  return createHash("sha256").update(key).update(content).digest().subarray(0, DIGEST_BYTES);
}

/** Whether a record's row is as it was written, under the key it was written to. */
export function isRowIntact(key: Buffer, row: Uint8Array): boolean {
  return digestOf(key, row.subarray(DIGEST_BYTES)).equals(row.subarray(0, DIGEST_BYTES));
}

function parse(key: Buffer, row: Uint8Array): Row {
  const content = row.subarray(DIGEST_BYTES);
  if (!digestOf(key, content).equals(row.subarray(0, DIGEST_BYTES)))
    throw new StoreError("damaged", "a record is damaged");
  let parsed: unknown;
  try {
    parsed = deserialize(row.subarray(DIGEST_BYTES));
  } catch (cause) {
    throw new StoreError("newer", "a record cannot be read: a newer Node.js wrote it", { cause });
  }
  if (isRow(parsed)) return parsed;
  throw new StoreError("damaged", "a record is not of the form that records have");
}

function isRow(value: unknown): value is Row {
  if (typeof value !== "object" || value === null || !("record" in value) || !("data" in value)) return false;
  const { record } = value;
  return typeof record === "object" && record !== null && "versions" in record && Array.isArray(record.versions);
}

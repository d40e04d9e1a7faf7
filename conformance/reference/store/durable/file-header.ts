import { readSync, fstatSync } from "node:fs";
import { StoreError } from "../store-error.js";

/*
 * The engine trusts its file: one that is none of its own, or is cut off, ends the process instead of failing to
 * open. So it is read here first. The layout is that of LMDB's data version 2, as the engine writes it on
 * machines with 64 bits of the common byte order.
 */

/** A tree of the database. */
export interface Tree {
  /** How its keys are compared, and what may be in it. */
  readonly flags: number;
  readonly depth: number;
  readonly branches: bigint;
  readonly leaves: bigint;
  readonly overflows: bigint;
  readonly entries: bigint;
  /** `NO_PAGE` where the tree is empty. */
  readonly root: bigint;
}

/** What the newer of the two header pages says. */
export interface FileHeader {
  /** In bytes. */
  readonly pageSize: number;
  readonly lastPage: number;
  /** How much of the address space is taken for it, in bytes. */
  readonly mapSize: number;
  readonly transaction: bigint;
  /** The transaction of the older page; the one before, unless somebody writes meanwhile. */
  readonly previous: bigint;
  readonly free: Tree;
  readonly main: Tree;
}

export const NO_PAGE = 0xffff_ffff_ffff_ffffn;
export const PAGE_HEADER = 24;

const MAGIC = 0xbeefc0de;
const DATA_VERSION = 2;
const META_FLAG = 0x08;
const META_SIZE = 144;

/** Last pages that were taken and given back in one transaction are not written: the file may be shorter by them. */
const MOST_UNWRITTEN = 2 ** 30;

/**
 * Reads the header of a database's file; `undefined` for an empty file, of which the engine makes a new database.
 *
 * @throws StoreError with the reason `not-a-store` or `damaged`
 */
export function readFileHeader(file: number, folder: string): FileHeader | undefined {
  const { size } = fstatSync(file);
  if (size === 0) return undefined;
  const first = headerAt(file, 0);
  if (!first) {
    throw new StoreError("not-a-store", `${folder} holds a data.mdb that is not Hallmark's: choose another folder`);
  }
  const second = headerAt(file, first.pageSize);
  const [newer, older] = second && second.transaction > first.transaction ? [second, first] : [first, second];
  const isWhole = second?.pageSize === first.pageSize && size >= 2 * first.pageSize;
  const length = (newer.lastPage + 1) * newer.pageSize;
  // The engine maps twice of what it needs when it needs more.
  const isSensible = length <= size + MOST_UNWRITTEN && newer.mapSize <= 4 * length + MOST_UNWRITTEN;
  if (!isWhole || !isSensible) throw damaged(folder);
  return { ...newer, previous: older?.transaction ?? 0n };
}

export function damaged(folder: string): StoreError {
  return new StoreError(
    "damaged",
    `${folder} is damaged and cannot be read: put back a copy, or choose another folder`,
  );
}

function headerAt(file: number, position: number): Omit<FileHeader, "previous"> | undefined {
  const page = Buffer.alloc(PAGE_HEADER + META_SIZE);
  if (readSync(file, page, 0, page.length, position) < page.length) return undefined;
  const meta = page.subarray(PAGE_HEADER);
  const isHeader = page.readUInt16LE(18) === META_FLAG;
  if (!isHeader || meta.readUInt32LE(0) !== MAGIC || meta.readUInt32LE(4) !== DATA_VERSION) return undefined;
  const pageSize = meta.readUInt32LE(24);
  const lastPage = Number(meta.readBigUInt64LE(120));
  if (![512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_768].includes(pageSize) || !Number.isSafeInteger(lastPage)) {
    return undefined;
  }
  const mapSize = Number(meta.readBigUInt64LE(16));
  const transaction = meta.readBigUInt64LE(128);
  return { pageSize, lastPage, mapSize, transaction, free: treeAt(meta, 24), main: treeAt(meta, 72) };
}

function treeAt(meta: Buffer, at: number): Tree {
  const [branches = 0n, leaves = 0n, overflows = 0n, entries = 0n, root = 0n] = [8, 16, 24, 32, 40].map((offset) =>
    meta.readBigUInt64LE(at + offset),
  );
  return {
    flags: meta.readUInt16LE(at + 4),
    depth: meta.readUInt16LE(at + 6),
    branches,
    leaves,
    overflows,
    entries,
    root,
  };
}

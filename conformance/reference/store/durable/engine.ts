import { closeSync, openSync, statSync, truncateSync } from "node:fs";
import { StoreError } from "../store-error.js";
import { checkPages, type RowCheck } from "./check-pages.js";
import { storeErrorOf } from "./engine-errors.js";
import { readFileHeader } from "./file-header.js";
import { dataFileOf, prepareFiles } from "./files.js";

/** What is used of the engine: rows of bytes under keys of bytes. Its own types leave out the options of `getBinary`. */
export interface Engine {
  getBinary(key: Buffer, options?: ReadOptions): Buffer | undefined;
  getRange(options: ReadOptions & { readonly start: Buffer; readonly end: Buffer }): Iterable<EngineRow>;
  getKeys(options: { readonly start: Buffer; readonly end: Buffer; readonly limit: number }): Iterable<Buffer>;
  getKeysCount(options: { readonly limit: number }): number;
  putSync(key: Buffer, value: Uint8Array): boolean;
  removeSync(key: Buffer): boolean;
  transactionSync<T>(change: () => T, flags: number): T;
  /** A snapshot that lasts until it is `done`. */
  useReadTransaction(): Snapshot;
  /** Reads see what was committed until now, by other processes too. */
  resetReadTxn(): void;
  getStats(): { readonly lastPageNumber: number; readonly root: { readonly pageSize: number } };
  close(): Promise<void>;
}

export interface EngineRow {
  readonly key: Buffer;
  readonly value: Buffer;
}

export interface Snapshot {
  done(): void;
}

interface ReadOptions {
  readonly transaction?: Snapshot | undefined;
}

/** Lists that may be open at one time, over all processes that share the folder. */
const MAX_READERS = 1_024;

/** The engine commits and syncs with this: the function has returned, so what it wrote is on the disk. */
const COMMIT_AND_SYNC = 2;

/**
 * Opens the database in a folder, which is made, with an empty database in it, where there is none. Both are for their
 * owner only.
 *
 * @throws StoreError
 */
export async function openEngine(folder: string): Promise<Engine> {
  const { open } = await loadEngine();
  try {
    prepareFiles(folder);
    reading(folder, (file) => readFileHeader(file, folder));
    const engine = open({
      path: folder,
      noSubdir: false,
      encoding: "binary",
      keyEncoding: "binary",
      // A transaction then ends when it is on the disk, and never before: there is no other state to recover to.
      overlappingSync: false,
      maxReaders: MAX_READERS,
    }) as unknown as Engine;
    transact(engine, () => extendToLastPage(engine, folder));
    return engine;
  } catch (error) {
    throw storeErrorOf(error, folder);
  }
}

/** Runs a function as one transaction that is on the disk when it returns; when it throws, nothing was written. */
export function transact<T>(engine: Engine, change: () => T): T {
  return engine.transactionSync(change, COMMIT_AND_SYNC);
}

/**
 * Checks that a database which nobody writes to, as in a transaction, is in order; answers whether its rows are, too.
 *
 * @throws StoreError with the reason `damaged` or `not-a-store`
 */
export function checkEngine(folder: string, check: RowCheck): boolean {
  return reading(folder, (file) => checkPages(file, folder, check));
}

function reading<T>(folder: string, read: (file: number) => T): T {
  const file = openSync(dataFileOf(folder), "r");
  try {
    return read(file);
  } finally {
    closeSync(file);
  }
}

/** Loaded when it is needed, and for users without it not at all. */
async function loadEngine(): Promise<typeof import("lmdb")> {
  try {
    return await import("lmdb");
  } catch (cause) {
    throw new StoreError(
      "no-engine",
      `storing data needs the package lmdb, which is not installed, or not built for ${process.platform} on ` +
        `${process.arch}. Install it with \`npm install lmdb\`, or keep the data in memory.`,
      { cause },
    );
  }
}

/**
 * Gives the file the length that the database says it has. It may be shorter because its last pages are free and were
 * never written, or because somebody cut it off: to read beyond its end would then end the process, instead of
 * finding a damaged page. Nobody may write meanwhile, for the file could become too short.
 */
function extendToLastPage(engine: Engine, folder: string): void {
  const { lastPageNumber, root } = engine.getStats();
  const path = dataFileOf(folder);
  const size = (lastPageNumber + 1) * root.pageSize;
  if (statSync(path).size < size) truncateSync(path, size);
}

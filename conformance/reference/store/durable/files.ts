import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** More than the engine needs for that many readers; what is there it does not have to make. */
const LOCK_FILE_BYTES = 131_072;

/** The file in which a store's folder holds everything; beside it is one that the engine needs while it is open. */
export function dataFileOf(folder: string): string {
  return join(folder, "data.mdb");
}

/**
 * Makes folder and files before the engine does, which would let others read them, and would not survive that there is
 * no room for them.
 */
export function prepareFiles(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lockFile = join(folder, "lock.mdb");
  // Appears whole or not at all, because another process may be about to use it.
  if (!existsSync(lockFile)) writeWhole(lockFile, Buffer.alloc(LOCK_FILE_BYTES));
  closeSync(openSync(dataFileOf(folder), "a+", 0o600));
}

function writeWhole(path: string, content: Buffer): void {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, content, { mode: 0o600, flush: true });
    copyUnlessThere(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function copyUnlessThere(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
    // Not every file system has links.
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

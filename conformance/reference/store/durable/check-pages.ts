import { readFileHeader } from "./file-header.js";
import { Pages } from "./pages.js";
import { TreeWalk, type TreeKind } from "./tree-walk.js";

/** Whether a row is as it was written. What it holds is read when it is asked for. */
export type RowCheck = (key: Buffer, content: () => Buffer) => boolean;

/**
 * Walks all pages of a database that its header can reach, as long as nobody writes to it: the engine trusts what it
 * finds, and ends the process where it should not have, so it only gets to see what is in order.
 *
 * @returns whether all rows are as they were written
 * @throws StoreError with the reason `damaged`, or `not-a-store` for a database with trees of another program in it
 */
export function checkPages(file: number, folder: string, check: RowCheck): boolean {
  const header = readFileHeader(file, folder);
  if (!header) return true;
  const pages = new Pages(file, folder, header);
  if (header.main.flags !== 0 || header.free.flags !== INTEGER_KEYS) throw pages.foreign();
  pages.expect(header.transaction - header.previous === (header.transaction > 0n ? 1n : 0n));
  let areSound = true;
  const freeLists: Buffer[] = [];
  new TreeWalk(pages, header.main, rowTree, (key, content) => {
    areSound &&= check(key, content);
  }).walk();
  new TreeWalk(pages, header.free, freeTree, (_key, content) => freeLists.push(content())).walk();
  for (const list of freeLists) pages.checkFree(list);
  return areSound;
}

const INTEGER_KEYS = 0x08;

const rowTree: TreeKind = { compare: Buffer.compare, fewestInBranch: 2 };
/** By transaction, which pages it freed. */
const freeTree: TreeKind = {
  compare: (a, b) => Number(a.readBigUInt64LE() - b.readBigUInt64LE()),
  fewestInBranch: 1,
  keyLength: 8,
};

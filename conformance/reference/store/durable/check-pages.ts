import { readSync } from "node:fs";
import { StoreError } from "../store-error.js";
import { damaged, NO_PAGE, PAGE_HEADER, readFileHeader, type FileHeader, type Tree } from "./file-header.js";

const BRANCH = 0x01;
const LEAF = 0x02;
const OVERFLOW = 0x04;
const NODE_HEADER = 8;
const IN_OVERFLOW = 0x01;
/** Page, transaction and number of pages. */
const OVERFLOW_REFERENCE = 24;
const DEEPEST = 32;

/**
 * Walks all pages of a database that its header can reach, as long as nobody writes to it, so that the engine, which
 * trusts what it finds and ends the process where it should not have, only gets to see what is in order. Takes some
 * 10 ms for 10,000 secrets; what the values' own pages hold is not read, for to open a value checks it.
 *
 * @throws StoreError with the reason `damaged`, or `not-a-store` for a database with trees of another program in it
 */
export function checkPages(file: number, folder: string): void {
  const header = readFileHeader(file, folder);
  if (!header) return;
  const walk = new PageWalk(file, folder, header);
  walk.check(header.free);
  walk.check(header.main);
}

interface Counts {
  branches: bigint;
  leaves: bigint;
  overflows: bigint;
  entries: bigint;
}

class PageWalk {
  readonly #file: number;
  readonly #folder: string;
  readonly #header: FileHeader;
  /** Pages that were met: each has one place in one tree. */
  readonly #met: Uint8Array;

  constructor(file: number, folder: string, header: FileHeader) {
    this.#file = file;
    this.#folder = folder;
    this.#header = header;
    this.#met = new Uint8Array(header.lastPage + 1);
  }

  check({ root, depth, ...expected }: Tree): void {
    const found: Counts = { branches: 0n, leaves: 0n, overflows: 0n, entries: 0n };
    if (root !== NO_PAGE) {
      this.#expect(depth > 0 && depth <= DEEPEST);
      this.#visit(root, depth, found, undefined);
    }
    const { branches, leaves, overflows, entries } = found;
    this.#expect(branches === expected.branches && leaves === expected.leaves);
    this.#expect(overflows === expected.overflows && entries === expected.entries);
  }

  /** Checks a page and what is below it; answers the last key, which those of the pages after it come after. */
  #visit(number: bigint, levels: number, found: Counts, after: Buffer | undefined): Buffer | undefined {
    const page = this.#read(number, 1, this.#header.pageSize);
    const isLeaf = levels === 1;
    this.#expect(page.readUInt16LE(18) === (isLeaf ? LEAF : BRANCH));
    const lower = page.readUInt16LE(20);
    const upper = page.readUInt16LE(22);
    this.#expect(lower % 2 === 0 && lower > 0 && lower <= upper && upper <= this.#header.pageSize - PAGE_HEADER);
    if (isLeaf) found.leaves++;
    else found.branches++;
    let last = after;
    for (let at = PAGE_HEADER; at < PAGE_HEADER + lower; at += 2) {
      const start = PAGE_HEADER + page.readUInt16LE(at);
      this.#expect(start >= PAGE_HEADER + upper && start + NODE_HEADER <= page.length);
      const node = page.subarray(start);
      const end = NODE_HEADER + node.readUInt16LE(6);
      this.#expect(end <= node.length);
      const key = node.subarray(NODE_HEADER, end);
      if (isLeaf) {
        this.#expect(last === undefined || Buffer.compare(last, key) < 0);
        this.#checkEntry(node, end, found);
        last = key;
      } else {
        last = this.#visit(
          BigInt(node.readUInt32LE(0)) | (BigInt(node.readUInt16LE(4)) << 32n),
          levels - 1,
          found,
          last,
        );
      }
    }
    return last;
  }

  #checkEntry(node: Buffer, keyEnd: number, found: Counts): void {
    found.entries++;
    const size = node.readUInt32LE(0);
    const flags = node.readUInt16LE(4);
    if (flags === 0) {
      this.#expect(keyEnd + size <= node.length);
      return;
    }
    if (flags !== IN_OVERFLOW) {
      throw new StoreError(
        "not-a-store",
        `${this.#folder} holds the database of another program: choose another folder`,
      );
    }
    this.#expect(keyEnd + OVERFLOW_REFERENCE <= node.length);
    const pages = Math.ceil((PAGE_HEADER + size) / this.#header.pageSize);
    const first = this.#read(node.readBigUInt64LE(keyEnd), pages, PAGE_HEADER);
    this.#expect(first.readUInt16LE(18) === OVERFLOW && first.readUInt32LE(20) === pages);
    this.#expect(node.readBigUInt64LE(keyEnd + 16) === BigInt(pages));
    found.overflows += BigInt(pages);
  }

  /** The beginning of a page that nothing else has, and that says which it is. */
  #read(number: bigint, pages: number, length: number): Buffer {
    const first = Number(number);
    this.#expect(first >= 2 && first + pages - 1 <= this.#header.lastPage);
    for (let at = first; at < first + pages; at++) {
      this.#expect(this.#met[at] === 0);
      this.#met[at] = 1;
    }
    const page = Buffer.allocUnsafe(length);
    const read = readSync(this.#file, page, 0, length, first * this.#header.pageSize);
    this.#expect(read === length && page.readBigUInt64LE(0) === number);
    return page;
  }

  #expect(claim: boolean): void {
    if (!claim) throw damaged(this.#folder);
  }
}

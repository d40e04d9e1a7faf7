import { NO_PAGE, PAGE_HEADER, type Tree } from "./file-header.js";
import type { Pages } from "./pages.js";

const BRANCH = 0x01;
const LEAF = 0x02;
const OVERFLOW = 0x04;
const NODE_HEADER = 8;
const IN_OVERFLOW = 0x01;
/** Page, transaction and number of pages. */
const OVERFLOW_REFERENCE = 24;
const DEEPEST = 32;

/** How one of a database's two trees differs from the other. */
export interface TreeKind {
  readonly compare: (a: Buffer, b: Buffer) => number;
  readonly fewestInBranch: number;
  /** In bytes; `undefined` where keys differ in length. */
  readonly keyLength?: number;
}

/** Checks that the pages of a tree are where and what they say they are, and that its keys are in order. */
export class TreeWalk {
  readonly #pages: Pages;
  readonly #tree: Tree;
  readonly #kind: TreeKind;
  readonly #onEntry: (key: Buffer, content: () => Buffer) => void;
  #branches = 0n;
  #leaves = 0n;
  #overflows = 0n;
  #entries = 0n;
  /** The key before the next, which is larger. */
  #last: Buffer | undefined;
  /** What the pages above say that the next key is not smaller than. */
  #least: Buffer | undefined;

  constructor(pages: Pages, tree: Tree, kind: TreeKind, onEntry: (key: Buffer, content: () => Buffer) => void) {
    this.#pages = pages;
    this.#tree = tree;
    this.#kind = kind;
    this.#onEntry = onEntry;
  }

  walk(): void {
    const { root, depth, branches, leaves, overflows, entries } = this.#tree;
    if (root !== NO_PAGE) {
      this.#pages.expect(depth > 0 && depth <= DEEPEST);
      this.#visit(root, depth);
    }
    this.#pages.expect(branches === this.#branches && leaves === this.#leaves);
    this.#pages.expect(overflows === this.#overflows && entries === this.#entries);
  }

  #visit(number: bigint, levels: number): void {
    const { pageSize } = this.#pages.header;
    const page = this.#pages.take(number, 1, pageSize);
    const isLeaf = levels === 1;
    const lower = page.readUInt16LE(20);
    const upper = page.readUInt16LE(22);
    const count = lower / 2;
    this.#pages.expect(page.readUInt16LE(18) === (isLeaf ? LEAF : BRANCH));
    this.#pages.expect(Number.isInteger(count) && count >= (isLeaf ? 1 : this.#kind.fewestInBranch));
    this.#pages.expect(lower <= upper && upper <= pageSize - PAGE_HEADER);
    if (isLeaf) this.#leaves++;
    else this.#branches++;
    for (let at = 0; at < count; at++) {
      const start = PAGE_HEADER + page.readUInt16LE(PAGE_HEADER + at * 2);
      this.#pages.expect(start >= PAGE_HEADER + upper && start + NODE_HEADER <= pageSize);
      const node = page.subarray(start);
      const keyEnd = NODE_HEADER + node.readUInt16LE(6);
      this.#pages.expect(keyEnd <= node.length);
      const key = node.subarray(NODE_HEADER, keyEnd);
      if (isLeaf) {
        this.#checkOrder(key);
        this.#onEntry(key, this.#contentOf(node, keyEnd));
      } else {
        // The first of a page has the key of the page above, which need not be said again.
        if (at > 0) this.#least = key;
        this.#visit(BigInt(node.readUInt32LE(0)) | (BigInt(node.readUInt16LE(4)) << 32n), levels - 1);
      }
    }
  }

  #checkOrder(key: Buffer): void {
    const { compare, keyLength } = this.#kind;
    for (const each of [key, this.#least]) {
      this.#pages.expect(!each || keyLength === undefined || each.length === keyLength);
    }
    this.#pages.expect(!this.#last || compare(this.#last, key) < 0);
    if (this.#least) {
      this.#pages.expect(compare(this.#least, key) <= 0);
      this.#pages.expect(!this.#last || compare(this.#last, this.#least) < 0);
    }
    this.#least = undefined;
    this.#last = key;
  }

  #contentOf(node: Buffer, keyEnd: number): () => Buffer {
    this.#entries++;
    const size = node.readUInt32LE(0);
    const flags = node.readUInt16LE(4);
    if (flags === 0) {
      this.#pages.expect(keyEnd + size <= node.length);
      return () => node.subarray(keyEnd, keyEnd + size);
    }
    if (flags !== IN_OVERFLOW) throw this.#pages.foreign();
    this.#pages.expect(keyEnd + OVERFLOW_REFERENCE <= node.length);
    const { pageSize, transaction } = this.#pages.header;
    const count = Math.ceil((PAGE_HEADER + size) / pageSize);
    const number = node.readBigUInt64LE(keyEnd);
    const first = this.#pages.take(number, count, PAGE_HEADER);
    this.#pages.expect(first.readUInt16LE(18) === OVERFLOW && first.readUInt32LE(20) === count);
    this.#pages.expect(node.readBigUInt64LE(keyEnd + 8) <= transaction);
    this.#pages.expect(node.readBigUInt64LE(keyEnd + 16) === BigInt(count));
    this.#overflows += BigInt(count);
    return () => this.#pages.read(Number(number), PAGE_HEADER + size).subarray(PAGE_HEADER);
  }
}

import { readSync } from "node:fs";
import { StoreError } from "../store-error.js";
import { damaged, type FileHeader } from "./file-header.js";

/** The pages of a database, each of which has one place. */
export class Pages {
  readonly header: FileHeader;
  readonly #file: number;
  readonly #folder: string;
  readonly #used: Uint8Array;

  constructor(file: number, folder: string, header: FileHeader) {
    this.header = header;
    this.#file = file;
    this.#folder = folder;
    this.#used = new Uint8Array(header.lastPage + 1);
  }

  expect(claim: boolean): void {
    if (!claim) throw damaged(this.#folder);
  }

  foreign(): StoreError {
    return new StoreError(
      "not-a-store",
      `${this.#folder} holds the database of another program: choose another folder`,
    );
  }

  /** The beginning of a page, and of `count` ones in a row, that nothing else has, and that says which it is. */
  take(number: bigint, count: number, length: number): Buffer {
    const first = Number(number);
    this.expect(first >= 2 && first + count - 1 <= this.header.lastPage);
    for (let at = first; at < first + count; at++) {
      this.expect(this.#used[at] === 0);
      this.#used[at] = 1;
    }
    const page = this.read(first, length);
    this.expect(page.readBigUInt64LE(0) === number);
    // A later one than the last would be taken for a page that is being written.
    this.expect(page.readBigUInt64LE(8) <= this.header.transaction);
    return page;
  }

  read(page: number, length: number): Buffer {
    const content = Buffer.allocUnsafe(length);
    this.expect(readSync(this.#file, content, 0, length, page * this.header.pageSize) === length);
    return content;
  }

  /**
   * Checks that what is said to be free is: a number of words, then pages; a negative word says of how many pages in
   * a row the next one is the first.
   */
  checkFree(list: Buffer): void {
    this.expect(list.length >= 8 && list.length % 8 === 0);
    const words = Number(list.readBigInt64LE(0));
    this.expect(words >= 0 && (words + 1) * 8 <= list.length);
    let count = 1;
    for (let at = 1; at <= words; at++) {
      const word = Number(list.readBigInt64LE(at * 8));
      if (word > 0) this.#expectFree(word, count);
      count = word < 0 ? -word : 1;
    }
    this.expect(count === 1);
  }

  #expectFree(first: number, count: number): void {
    this.expect(first >= 2 && first + count - 1 <= this.header.lastPage);
    for (let at = first; at < first + count; at++) this.expect(this.#used[at] === 0);
  }
}

/** What a change has to write, and what it tells its caller. */
export interface Prepared<T> {
  readonly result: T;
  /** Left out where there is nothing to write. A failure here fails all changes of the transaction. */
  readonly write?: () => void;
}

interface Waiting {
  /** Reads and decides; a failure here is this change's alone, for it has written nothing yet. */
  readonly prepare: () => Prepared<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** More at once would not be faster, and keeps other work waiting. */
const MOST_AT_ONCE = 256;

/**
 * Makes one transaction of the changes that come in at about the same time, because what takes time is not the change
 * but to see it safely on the disk. Each change sees what those before it made; each is acknowledged when all are on
 * the disk.
 */
export class GroupCommit {
  readonly #transaction: (write: () => void) => void;
  readonly #onIdle: (() => void)[] = [];
  #waiting: Waiting[] = [];

  /** @param transaction - runs a function as one transaction that is on the disk when it returns, or throws */
  constructor(transaction: (write: () => void) => void) {
    this.#transaction = transaction;
  }

  add<T>(prepare: () => Prepared<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const isFirst = this.#waiting.push({ prepare, resolve: resolve as (result: unknown) => void, reject }) === 1;
      if (isFirst) setImmediate(() => this.#commit());
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    if (this.#waiting.length > 0) await new Promise<void>((resolve) => this.#onIdle.push(resolve));
  }

  #commit(): void {
    const batch = this.#waiting.slice(0, MOST_AT_ONCE);
    const settled: (() => void)[] = [];
    try {
      this.#transaction(() => {
        for (const { prepare, resolve, reject } of batch) {
          let prepared: Prepared<unknown>;
          try {
            prepared = prepare();
          } catch (error) {
            settled.push(() => reject(error));
            continue;
          }
          prepared.write?.();
          settled.push(() => resolve(prepared.result));
        }
      });
      for (const settle of settled) settle();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    this.#waiting = this.#waiting.slice(batch.length);
    if (this.#waiting.length > 0) setImmediate(() => this.#commit());
    else for (const resolve of this.#onIdle.splice(0)) resolve();
  }
}

/** Lets tasks that share a key run one after the other, in the order in which they came; others do not wait. */
export class KeyedLock {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs a task once those that came before it under the same key are done, whether they failed or not. */
  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const current = before.then(task, task);
    this.#last.set(key, current);
    try {
      return await current;
    } finally {
      if (this.#last.get(key) === current) this.#last.delete(key);
    }
  }
}

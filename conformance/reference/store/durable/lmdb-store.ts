import { setImmediate as nextTurn } from "node:timers/promises";
import type { Vault } from "../../vault.js";
import type { SecretKey, SecretRecord } from "../secret-record.js";
import type { Change, SecretStore } from "../secret-store.js";
import { StoreError } from "../store-error.js";
import { storeErrorOf } from "./engine-errors.js";
import { transact, type Engine, type Snapshot } from "./engine.js";
import { GroupCommit } from "./group-commit.js";
import { recordOf, rowsOf, type Loaded } from "./record-rows.js";
import { allSecretRows, beyondRegionOfRow, dataRowKey, regionOfRow, secretRowKey, secretRowsOf } from "./row-keys.js";

/** A list of many lets other work go on after as many secrets. */
const SECRETS_PER_TURN = 100;

/** Keeps secrets in an LMDB database; what was acknowledged is on the disk. */
export class LmdbStore implements SecretStore {
  readonly vault: Vault;
  readonly #engine: Engine;
  readonly #folder: string;
  readonly #commits: GroupCommit;
  readonly #snapshots = new Set<Snapshot>();
  #closing: Promise<void> | undefined;

  constructor(engine: Engine, folder: string, vault: Vault) {
    this.#engine = engine;
    this.#folder = folder;
    this.vault = vault;
    this.#commits = new GroupCommit((write) => transact(engine, write));
  }

  async read(key: SecretKey): Promise<SecretRecord | undefined> {
    return this.#reading(() => {
      // Another process may have written since; what this one wrote is seen anyway.
      this.#engine.resetReadTxn();
      return this.#load(secretRowKey(key))?.record;
    });
  }

  async update<T>(key: SecretKey, change: (current: SecretRecord | undefined) => Change<T>): Promise<T> {
    if (this.#closing) throw this.#closed();
    const rowKey = secretRowKey(key);
    try {
      return await this.#commits.add(() => {
        const stored = this.#load(rowKey);
        const { record, result } = change(stored?.record);
        if (record === stored?.record) return { result };
        if (record === undefined) return { result, write: () => this.#remove(rowKey, stored) };
        const { row, added, removed } = rowsOf(rowKey, record, stored);
        return {
          result,
          write: () => {
            this.#engine.putSync(rowKey, row);
            for (const [ordinal, data] of added) this.#engine.putSync(dataRowKey(rowKey, ordinal), data);
            for (const ordinal of removed) this.#engine.removeSync(dataRowKey(rowKey, ordinal));
          },
        };
      });
    } catch (error) {
      throw storeErrorOf(error, this.#folder);
    }
  }

  async regions(): Promise<readonly string[]> {
    return this.#reading(() => {
      this.#engine.resetReadTxn();
      const regions: string[] = [];
      let start: Buffer = allSecretRows.start;
      for (;;) {
        const [key] = this.#engine.getKeys({ start, end: allSecretRows.end, limit: 1 });
        if (!key) return regions;
        const region = regionOfRow(key);
        if (region !== undefined) regions.push(region);
        start = beyondRegionOfRow(key);
      }
    });
  }

  async *list(region: string): AsyncIterable<SecretRecord> {
    const transaction = this.#reading(() => {
      this.#engine.resetReadTxn();
      return this.#engine.useReadTransaction();
    });
    this.#snapshots.add(transaction);
    try {
      const rows = this.#engine.getRange({ ...secretRowsOf(region), transaction })[Symbol.iterator]();
      for (let count = 1; ; count++) {
        const { done, value } = this.#reading(() => rows.next());
        if (done) return;
        yield this.#reading(() => this.#parse(value.key, value.value, transaction).record);
        if (count % SECRETS_PER_TURN === 0) await nextTurn();
      }
    } finally {
      if (this.#snapshots.delete(transaction)) transaction.done();
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#commits.idle();
    for (const snapshot of this.#snapshots) snapshot.done();
    this.#snapshots.clear();
    await this.#engine.close();
  }

  #remove(rowKey: Buffer, stored: Loaded | undefined): void {
    this.#engine.removeSync(rowKey);
    for (const ordinal of stored?.ordinals.values() ?? []) this.#engine.removeSync(dataRowKey(rowKey, ordinal));
  }

  #load(rowKey: Buffer): Loaded | undefined {
    const row = this.#engine.getBinary(rowKey);
    return row && this.#parse(rowKey, row);
  }

  #parse(rowKey: Buffer, row: Uint8Array, transaction?: Snapshot): Loaded {
    return recordOf(rowKey, row, (ordinal) => this.#engine.getBinary(dataRowKey(rowKey, ordinal), { transaction }));
  }

  /** Runs what reads, unless the store is closed. */
  #reading<T>(read: () => T): T {
    if (this.#closing) throw this.#closed();
    try {
      return read();
    } catch (error) {
      throw storeErrorOf(error, this.#folder);
    }
  }

  #closed(): StoreError {
    return new StoreError("closed", `${this.#folder} is closed`);
  }
}

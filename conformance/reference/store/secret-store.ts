import type { Vault } from "../vault.js";
import type { SecretKey, SecretRecord } from "./secret-record.js";

/** What a change makes of a record, and what it tells the caller. */
export interface Change<T> {
  /** The new record; `undefined` removes the secret; the same object leaves it as it is. */
  readonly record: SecretRecord | undefined;
  readonly result: T;
}

/**
 * Keeps secrets. All calls on one key behave as if they came one after the other; of several `update`s that find
 * nothing under a key, exactly one does. A `change` that throws changes nothing.
 */
export interface SecretStore {
  /** Given by a store that outlives the process: only this vault opens the values that are in it. */
  readonly vault?: Vault;
  read(key: SecretKey): Promise<SecretRecord | undefined>;
  /** Reads, changes and writes one record as a single step. `change` is synchronous, so that nothing can come between. */
  update<T>(key: SecretKey, change: (current: SecretRecord | undefined) => Change<T>): Promise<T>;
  /** Every Region that has secrets, or had some. */
  regions(): Promise<readonly string[]>;
  /** Every secret of a Region, by name. */
  list(region: string): AsyncIterable<SecretRecord>;
  close(): Promise<void>;
}

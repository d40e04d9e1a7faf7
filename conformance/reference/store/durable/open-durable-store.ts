import { resolve } from "node:path";
import { Vault } from "../../vault.js";
import type { SecretStore } from "../secret-store.js";
import { storeErrorOf } from "./engine-errors.js";
import { checkEngine, openEngine, transact, type Engine } from "./engine.js";
import { checkFormat, describeFormat } from "./format-row.js";
import { damaged } from "./file-header.js";
import { LmdbStore } from "./lmdb-store.js";
import { isRowIntact } from "./record-rows.js";
import { formatKey, isSecretRow } from "./row-keys.js";

export interface DurableStoreOptions {
  /**
   * 32 bytes that the values are sealed with, such as `parseDataKey` reads. Who loses them loses the values; a store
   * keeps the key that it was made with.
   */
  readonly key: Uint8Array;
}

/** A store that brings the vault which its values are sealed with. */
export interface DurableStore extends SecretStore {
  readonly vault: Vault;
}

/**
 * Opens a store in a folder, which is made where there is none. A change is acknowledged when it is on the disk, so
 * that neither the end of the process nor of the machine loses it. Values are encrypted with AES-256-GCM; names,
 * descriptions, tags, policies and times are not.
 *
 * Several processes on one machine may have the same folder open; a network's file system is no place for it. Stands
 * on the package `lmdb`, which is loaded here and not before.
 *
 * @throws StoreError whose `reason` says what is wrong, for example `wrong-key`; nothing that was stored is changed then.
 *
 * @example
 * const store = await openDurableStore("./secrets", { key: parseDataKey(process.env.HALLMARK_DATA_KEY ?? "") });
 * const server = await serveSecretsManager({ store });
 */
export async function openDurableStore(path: string, { key }: DurableStoreOptions): Promise<DurableStore> {
  const folder = resolve(path);
  const vault = new Vault(key);
  const description = await describeFormat(vault);
  const engine = await openEngine(folder);
  try {
    // One transaction, so that of two processes which find nothing only one describes it.
    const { stored, areRowsIntact } = transact(engine, () => {
      const areRowsIntact = checkEngine(folder, (key, row) => !isSecretRow(key) || isRowIntact(key, row()));
      if (!isEmpty(engine)) return { stored: engine.getBinary(formatKey), areRowsIntact };
      engine.putSync(formatKey, description);
      return { stored: description, areRowsIntact };
    });
    await checkFormat(stored, vault, folder);
    if (!areRowsIntact) throw damaged(folder);
    return new LmdbStore(engine, folder, vault);
  } catch (error) {
    await engine.close();
    throw storeErrorOf(error, folder);
  }
}

function isEmpty(engine: Engine): boolean {
  return engine.getKeysCount({ limit: 1 }) === 0;
}

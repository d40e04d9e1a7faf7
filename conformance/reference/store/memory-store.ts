import type { SecretKey, SecretRecord } from "./secret-record.js";
import type { Change, SecretStore } from "./secret-store.js";

/** Keeps secrets in this process, for as long as it runs. */
export class MemoryStore implements SecretStore {
  readonly #regions = new Map<string, Map<string, SecretRecord>>();

  async read({ region, name }: SecretKey): Promise<SecretRecord | undefined> {
    return this.#regions.get(region)?.get(name);
  }

  async update<T>({ region, name }: SecretKey, change: (current: SecretRecord | undefined) => Change<T>): Promise<T> {
    const current = this.#regions.get(region)?.get(name);
    const { record, result } = change(current);
    if (record === undefined) this.#regions.get(region)?.delete(name);
    else if (record !== current) this.#secretsOf(region).set(name, record);
    return result;
  }

  async regions(): Promise<readonly string[]> {
    return [...this.#regions.keys()];
  }

  async *list(region: string): AsyncIterable<SecretRecord> {
    const secrets = [...(this.#regions.get(region)?.values() ?? [])];
    yield* secrets.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async close(): Promise<void> {
    this.#regions.clear();
  }

  #secretsOf(region: string): Map<string, SecretRecord> {
    let secrets = this.#regions.get(region);
    if (!secrets) this.#regions.set(region, (secrets = new Map()));
    return secrets;
  }
}

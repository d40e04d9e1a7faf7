import type { SecretKey, SecretRecord } from "./secret-record.js";
import type { Change, SecretStore } from "./secret-store.js";

/*
 * Accounts share a store. Those that are not the service's own have their secrets under Regions of their own making,
 * such as `210987654321/us-east-1`, which no Region can be named like.
 */

/** The secrets of one more account in a store that has those of others too. */
export class AccountStore implements SecretStore {
  readonly #store: SecretStore;
  readonly #accountId: string;

  constructor(store: SecretStore, accountId: string) {
    this.#store = store;
    this.#accountId = accountId;
  }

  read({ region, name }: SecretKey): Promise<SecretRecord | undefined> {
    return this.#store.read({ region: this.#place(region), name });
  }

  update<T>({ region, name }: SecretKey, change: (current: SecretRecord | undefined) => Change<T>): Promise<T> {
    return this.#store.update({ region: this.#place(region), name }, change);
  }

  async regions(): Promise<readonly string[]> {
    const places = (await this.#store.regions()).map(accountAndRegion);
    return places.filter(({ accountId }) => accountId === this.#accountId).map(({ region }) => region);
  }

  list(region: string): AsyncIterable<SecretRecord> {
    return this.#store.list(this.#place(region));
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  #place(region: string): string {
    return `${this.#accountId}/${region}`;
  }
}

/** What a store calls a Region, taken apart; without an account it is the service's own. */
export function accountAndRegion(place: string): { readonly accountId?: string; readonly region: string } {
  const slash = place.indexOf("/");
  return slash < 0 ? { region: place } : { accountId: place.slice(0, slash), region: place.slice(slash + 1) };
}

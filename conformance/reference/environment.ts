import { defaultAssumptions, type Assumptions } from "./assumptions.js";
import { MemoryStore } from "./store/memory-store.js";
import type { SecretStore } from "./store/secret-store.js";
import { Vault } from "./vault.js";

/** What the operations of the reference work with. */
export interface Environment {
  readonly store: SecretStore;
  readonly vault: Vault;
  /** The Region of requests that are not signed for one. */
  readonly region: string;
  /** Twelve digits. */
  readonly accountId: string;
  /** Now, in epoch milliseconds. */
  readonly now: () => number;
  /** The six characters that end an ARN (rule CS-034). */
  readonly arnSuffix: () => string;
  readonly assumptions: Assumptions;
}

/** What may be chosen of the reference; everything has a default. */
export type ReferenceOptions = Partial<Omit<Environment, "assumptions">> & {
  readonly assumptions?: Partial<Assumptions>;
};

export function createEnvironment(options: ReferenceOptions = {}): Environment {
  return {
    store: options.store ?? new MemoryStore(),
    vault: options.vault ?? new Vault(),
    region: options.region ?? "us-east-1",
    accountId: options.accountId ?? "123456789012",
    now: options.now ?? Date.now,
    arnSuffix: options.arnSuffix ?? randomSuffix,
    assumptions: { ...defaultAssumptions, ...options.assumptions },
  };
}

const SUFFIX_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function randomSuffix(): string {
  let suffix = "";
  while (suffix.length < 6) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    // 248 is the largest multiple of 62 in a byte: above it the first letters would come more often.
    if (byte < 248) suffix += SUFFIX_ALPHABET[byte % 62];
  }
  return suffix;
}

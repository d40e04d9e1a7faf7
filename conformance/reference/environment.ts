import { accountInKey } from "./access/caller.js";
import { defaultAssumptions, type Assumptions } from "./assumptions.js";
import { randomBytes, randomCharacters, type RandomBytes } from "./random.js";
import { KeyedLock } from "./replication/keyed-lock.js";
import type { RotationFailure, RotationFunctions } from "./rotation/rotation-function.js";
import { Rotations } from "./rotation/rotations.js";
import { MemoryStore } from "./store/memory-store.js";
import type { SecretStore } from "./store/secret-store.js";
import { creationClock } from "./times.js";
import { Vault } from "./vault.js";

/** What the operations of the reference work with. */
export interface Environment {
  readonly store: SecretStore;
  /** A store that has a vault of its own brings it. */
  readonly vault: Vault;
  /** The Region of requests that are not signed for one. */
  readonly region: string;
  /** Twelve digits. */
  readonly accountId: string;
  /**
   * Who has an access key: the account's twelve digits, or the ARN of a user or role; `undefined` for a caller from the
   * account above. By default a key id of twelve digits names its account.
   */
  readonly callerOf: (accessKeyId: string) => string | undefined;
  /** Now, in epoch milliseconds. */
  readonly now: () => number;
  /** The same for what is made: no two secrets or versions are of one time, though they may show the same one. */
  readonly creationTime: () => number;
  /** Where whatever is random comes from: ARN suffixes, passwords. Values are encrypted with the vault's own source. */
  readonly random: RandomBytes;
  /** The six characters that end an ARN (rule CS-034). */
  readonly arnSuffix: () => string;
  readonly assumptions: Assumptions;
  /** Changes to the replicas of secrets of one name come one after the other, over all Regions. */
  readonly replication: KeyedLock;
  readonly rotations: Rotations;
}

/** What may be chosen of the reference; everything has a default. */
export type ReferenceOptions = Partial<
  Omit<Environment, "assumptions" | "creationTime" | "replication" | "rotations">
> & {
  readonly assumptions?: Partial<Assumptions>;
  /** Names of documented checks (`hallmark.docs#checks`) that are not looked at, where they rest on an assumption. */
  readonly disabledChecks?: readonly string[] | undefined;
  /** Play the rotations of secrets. Without any, no function can be invoked (rule SM-132). */
  readonly rotationFunctions?: RotationFunctions | undefined;
  /** Told of a rotation that came to no end. */
  readonly onRotationFailure?: ((failure: RotationFailure) => void) | undefined;
};

const SUFFIX_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

export function createEnvironment(options: ReferenceOptions = {}): Environment {
  const random = options.random ?? randomBytes;
  const now = options.now ?? Date.now;
  const store: SecretStore = options.store ?? new MemoryStore();
  return {
    store,
    vault: store.vault ?? options.vault ?? new Vault(),
    region: options.region ?? "us-east-1",
    accountId: options.accountId ?? "123456789012",
    callerOf: options.callerOf ?? accountInKey,
    now,
    creationTime: creationClock(now),
    random,
    arnSuffix: options.arnSuffix ?? (() => randomCharacters(random, SUFFIX_ALPHABET, 6)),
    assumptions: { ...defaultAssumptions, ...options.assumptions },
    replication: new KeyedLock(),
    rotations: new Rotations(options.rotationFunctions, options.onRotationFailure),
  };
}

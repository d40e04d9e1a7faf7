import type { SealedValue } from "../vault.js";

/** Where a secret lives: names are unique within one account and Region (rule CS-036). */
export interface SecretKey {
  readonly region: string;
  readonly name: string;
}

/**
 * Everything that is stored of one secret. Immutable: a change makes a new record. Times are epoch milliseconds.
 *
 * Plain data, for stores that write it down: text, numbers, booleans, lists, and bytes in sealed values. A member that
 * is `undefined` is as good as absent.
 */
export interface SecretRecord {
  readonly arn: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** As the caller named it; absent for the account's default key (rule CS-010). */
  readonly kmsKeyId?: string | undefined;
  /** `undefined` until the secret first has a tag, an empty list after the last one went (rule SM-086). */
  readonly tags?: readonly TagRecord[] | undefined;
  /** In the order in which they were made. */
  readonly versions: readonly VersionRecord[];
  readonly createdAt: number;
  readonly changedAt: number;
  /** Day of the last read of a value (rule SM-012). */
  readonly accessedOn?: number | undefined;
  /** When the secret goes for good; absent while it is not marked for deletion. */
  readonly deletionAt?: number | undefined;
  /** The deletion was forced: until it is complete, nothing brings the secret back (rule SM-123). */
  readonly isDeletionForced?: boolean | undefined;
  /** The service that manages the secret (rule SM-139); no operation sets it. */
  readonly owningService?: string | undefined;
  readonly replicas: readonly ReplicaRecord[];
  /** Given on a replica: the Region whose secret of the same name it follows. */
  readonly primaryRegion?: string | undefined;
  /** The resource policy as it was sent, byte for byte (rule SM-087). */
  readonly policy?: string | undefined;
  /** Absent until rotation was configured once; stays when it is cancelled (rule SM-081). */
  readonly rotation?: RotationRecord | undefined;
}

export interface TagRecord {
  readonly key?: string | undefined;
  readonly value?: string | undefined;
}

/** One version: its own sealed value and the labels that are on it. */
export interface VersionRecord {
  readonly id: string;
  /** Absent only while a rotation has announced the version but its function has not yet given it one (rule SM-135). */
  readonly value?: SealedValue | undefined;
  readonly stages: readonly string[];
  readonly createdAt: number;
  readonly accessedOn?: number | undefined;
  readonly kmsKeyId?: string | undefined;
}

/** What a primary knows of one of its replicas. */
export interface ReplicaRecord {
  readonly region: string;
  readonly kmsKeyId?: string | undefined;
  readonly status: "InSync" | "Failed" | "InProgress";
  readonly statusMessage?: string | undefined;
}

/** How a secret rotates, and when it last did. */
export interface RotationRecord {
  readonly isEnabled: boolean;
  readonly functionArn?: string | undefined;
  readonly rules?: RotationRulesRecord | undefined;
  /** When `rules` were last set. */
  readonly configuredAt: number;
  /** When a rotation last came to its end. */
  readonly rotatedAt?: number | undefined;
}

/** As the caller gave them: either of the first two (rule SM-137). */
export interface RotationRulesRecord {
  readonly automaticallyAfterDays?: number | undefined;
  readonly scheduleExpression?: string | undefined;
  /** For example `3h`. */
  readonly duration?: string | undefined;
}

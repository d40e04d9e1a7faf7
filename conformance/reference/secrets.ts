import { endsInSuffix, parseSecretArn, partitionOf } from "./arn.js";
import type { Environment } from "./environment.js";
import { foreignSecret, forciblyDeleted, markedForDeletion, notOnReplica, secretNotFound } from "./errors.js";
import type { SecretKey, SecretRecord } from "./store/secret-record.js";
import type { Change } from "./store/secret-store.js";

/** A secret as a `SecretId` names it: by name, by complete ARN or by an ARN without its suffix. */
export interface Reference {
  readonly key: SecretKey;
  /** Whether the record that was found under the key is the one that is meant. */
  readonly fits: (record: SecretRecord) => boolean;
}

/**
 * Reads a `SecretId`. An ARN whose resource ends in a hyphen and six characters is a complete one, even if those
 * belong to the name; any other is a partial one (rules SM-003 to SM-006). An ARN of another Region, or of a partition
 * that its Region is not in, finds nothing (rule SM-007, an assumption).
 *
 * @throws AccessDeniedException for such an ARN, where that is what is assumed.
 */
export function referenceTo(environment: Environment, region: string, secretId: string): Reference {
  const arn = parseSecretArn(secretId);
  if (!arn) return { key: { region, name: secretId }, fits: () => true };
  const isComplete = endsInSuffix(arn.resource);
  const isHere =
    arn.partition === partitionOf(region) && arn.region === region && arn.accountId === environment.accountId;
  if (!isHere && environment.assumptions.foreignArn === "access-denied") throw foreignSecret(secretId);
  return {
    key: { region, name: isComplete ? arn.resource.slice(0, -7) : arn.resource },
    fits: (record) => isHere && (!isComplete || record.arn === secretId),
  };
}

/** Whether a secret's deletion is complete: it is there no longer, though the store may still hold it. */
export function isGone(environment: Environment, record: SecretRecord | undefined): boolean {
  return record?.deletionAt !== undefined && environment.now() >= record.deletionAt;
}

/**
 * The secret that a `SecretId` names.
 *
 * @throws ResourceNotFoundException when there is none (rule SM-008).
 */
export async function findSecret(environment: Environment, region: string, secretId: string): Promise<SecretRecord> {
  const { key, fits } = referenceTo(environment, region, secretId);
  const record = await environment.store.read(key);
  if (!record || isGone(environment, record) || !fits(record)) throw secretNotFound();
  return record;
}

/** @throws InvalidRequestException when a secret is marked for deletion, or on its way out by force (SM-009, SM-010). */
export function refuseMarked({ deletionAt, isDeletionForced }: SecretRecord): void {
  if (deletionAt !== undefined) throw isDeletionForced ? forciblyDeleted() : markedForDeletion();
}

/** What a change may be made to. */
export interface UpdateOptions {
  /** A secret that is marked for deletion may be changed too. */
  readonly evenIfMarked?: boolean;
  /** A replica may be changed too. */
  readonly evenOnReplica?: boolean;
}

/**
 * Changes the secret that a `SecretId` names, in one step.
 *
 * @throws ResourceNotFoundException when there is none (rule SM-008).
 * @throws InvalidRequestException when it is marked for deletion (rule SM-009).
 * @throws InvalidParameterException when it is a replica (rule SM-011).
 */
export async function updateSecret<T>(
  environment: Environment,
  region: string,
  secretId: string,
  change: (record: SecretRecord) => Change<T>,
  options: UpdateOptions = {},
): Promise<T> {
  const { key, fits } = referenceTo(environment, region, secretId);
  return environment.store.update(key, (current) => {
    if (!current || isGone(environment, current) || !fits(current)) throw secretNotFound();
    if (!options.evenIfMarked) refuseMarked(current);
    if (current.primaryRegion !== undefined && !options.evenOnReplica) throw notOnReplica();
    return change(current);
  });
}

/**
 * The record that holds a secret's value, labels, tags and policy: its own, or for a replica its primary's, with the
 * versions encrypted with the replica's key (rule SM-146).
 *
 * @throws ResourceNotFoundException when the primary is gone.
 */
export async function contentOf(environment: Environment, record: SecretRecord): Promise<SecretRecord> {
  const content = await contentIfThere(environment, record);
  if (!content) throw secretNotFound();
  return content;
}

/** The same; `undefined` when the primary is gone, as it may be where the replica was read before. */
export async function contentIfThere(
  environment: Environment,
  record: SecretRecord,
): Promise<SecretRecord | undefined> {
  if (record.primaryRegion === undefined) return record;
  const primary = await environment.store.read({ region: record.primaryRegion, name: record.name });
  const { kmsKeyId } = record;
  return primary && { ...primary, versions: primary.versions.map((version) => ({ ...version, kmsKeyId })) };
}

import type { Environment } from "./environment.js";
import { tokenTaken, tooManyLabels } from "./errors.js";
import { addVersion, countLabels, CURRENT, pruneVersions } from "./labels.js";
import type { SecretRecord, VersionRecord } from "./store/secret-record.js";
import { isSameValue, type SealedValue } from "./vault.js";

/** A value that a request gives a secret, sealed for the version that it is to become. */
export interface NewValue {
  /** Becomes the id of the version. */
  readonly token: string;
  readonly value: SealedValue;
}

/**
 * The version that a request made already: the one with its token, unless that was announced only (rule SM-135).
 *
 * @throws ResourceExistsException when that version has another value (rules CS-047 and SM-052).
 */
export function repeatedVersion(secret: SecretRecord, { token, value }: NewValue): VersionRecord | undefined {
  const version = secret.versions.find(({ id }) => id === token);
  if (!version?.value) return undefined;
  if (!isSameValue(version.value, value)) throw tokenTaken(token, secret.arn);
  return version;
}

/**
 * A secret with one version more, which carries the given labels (rules SM-032 to SM-036) and is encrypted with the
 * secret's key. It takes the place of a version that a rotation announced under its id.
 *
 * @throws LimitExceededException when the secret would have too many labels (rule SM-050).
 */
export function withNewVersion(
  environment: Environment,
  secret: SecretRecord,
  { token, value }: NewValue,
  requested: readonly string[] = [CURRENT],
): SecretRecord {
  const { assumptions, creationTime } = environment;
  const others = secret.versions.filter(({ id }) => id !== token);
  const isFirst = secret.versions.length === 0 && assumptions.firstVersionIsCurrent;
  const version = {
    id: token,
    value,
    createdAt: creationTime(),
    ...(secret.kmsKeyId !== undefined && { kmsKeyId: secret.kmsKeyId }),
  };
  const labelled = addVersion(others, version, isFirst ? [...requested, CURRENT] : requested, assumptions);
  return withVersions(environment, secret, pruneVersions(labelled, environment.now()));
}

/**
 * A secret with other versions, or with the same ones under other labels; itself where they are its own.
 *
 * @throws LimitExceededException when they carry too many labels (rule SM-050).
 */
export function withVersions(
  { assumptions: { labelsPerSecret }, now }: Environment,
  secret: SecretRecord,
  versions: readonly VersionRecord[],
): SecretRecord {
  if (versions === secret.versions) return secret;
  if (countLabels(versions) > labelsPerSecret) throw tooManyLabels(labelsPerSecret);
  return { ...secret, versions, changedAt: now() };
}

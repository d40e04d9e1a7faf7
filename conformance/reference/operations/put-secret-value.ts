import type { PutSecretValueRequest, PutSecretValueResponse } from "../../../generated/secretsmanager/types/index.js";
import type { Environment } from "../environment.js";
import { tokenTaken, tooManyLabels, valueMissing } from "../errors.js";
import { addVersion, countLabels, CURRENT, pruneVersions } from "../labels.js";
import type { Operation } from "../operation.js";
import { referenceTo, updateSecret } from "../secrets.js";
import { sealedValueOf } from "../secret-value.js";
import type { SecretRecord } from "../store/secret-record.js";
import { isSameValue, type SealedValue } from "../vault.js";

/** Gives a secret a new version (rules SM-032 to SM-036, SM-051 to SM-053, SM-067 and SM-068). */
export const putSecretValue: Operation<"putSecretValue"> = async ({ environment, region }, input) => {
  const token = input.ClientRequestToken ?? crypto.randomUUID();
  const value = await sealedValueOf(environment, referenceTo(environment, region, input.SecretId).key, token, input);
  if (!value) throw valueMissing();
  const record = await updateSecret(environment, region, input.SecretId, (current) => {
    const changed = withVersion(environment, current, token, value, input.VersionStages);
    return { record: changed, result: changed };
  });
  const stages = record.versions.find(({ id }) => id === token)?.stages ?? [];
  return {
    ARN: record.arn,
    Name: record.name,
    VersionId: token,
    ...(stages.length > 0 && { VersionStages: [...stages] }),
  } satisfies PutSecretValueResponse;
};

function withVersion(
  environment: Environment,
  current: SecretRecord,
  token: string,
  value: SealedValue,
  requested: PutSecretValueRequest["VersionStages"],
): SecretRecord {
  const existing = current.versions.find(({ id }) => id === token);
  if (existing) {
    if (isSameValue(existing.value, value)) return current;
    throw tokenTaken(token, current.arn);
  }
  const { firstVersionIsCurrent, labelsPerSecret } = environment.assumptions;
  const isFirst = current.versions.length === 0 && firstVersionIsCurrent;
  const stages = requested ? [...requested, ...(isFirst ? [CURRENT] : [])] : [CURRENT];
  const now = environment.now();
  const version = {
    id: token,
    value,
    createdAt: now,
    ...(current.kmsKeyId !== undefined && { kmsKeyId: current.kmsKeyId }),
  };
  const versions = pruneVersions(addVersion(current.versions, version, stages), now);
  if (countLabels(versions) > labelsPerSecret) throw tooManyLabels(labelsPerSecret);
  return { ...current, versions, changedAt: now };
}

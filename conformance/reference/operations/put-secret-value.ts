import type { PutSecretValueResponse } from "../../../generated/secretsmanager/types/index.js";
import { valueMissing } from "../errors.js";
import { repeatedVersion, withNewVersion } from "../new-version.js";
import type { Operation } from "../operation.js";
import { referenceTo, updateSecret } from "../secrets.js";
import { sealedValueOf } from "../secret-value.js";

/** Gives a secret a new version (rules SM-032 to SM-036, SM-051 to SM-053, SM-067 and SM-068). */
export const putSecretValue: Operation<"putSecretValue"> = async ({ environment, region }, input) => {
  const token = input.ClientRequestToken ?? crypto.randomUUID();
  const value = await sealedValueOf(environment, referenceTo(environment, region, input.SecretId).key, token, input);
  if (!value) throw valueMissing();
  const record = await updateSecret(environment, region, input.SecretId, (current) => {
    const changed = repeatedVersion(current, { token, value })
      ? current
      : withNewVersion(environment, current, { token, value }, input.VersionStages);
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

import type { UpdateSecretRequest, UpdateSecretResponse } from "../../../generated/secretsmanager/types/index.js";
import type { Environment } from "../environment.js";
import { keyIdOf } from "../key-id.js";
import { isRotationStage } from "../labels.js";
import { repeatedVersion, withNewVersion } from "../new-version.js";
import type { Operation } from "../operation.js";
import { referenceTo, updateSecret as update } from "../secrets.js";
import { sealedValueOf } from "../secret-value.js";
import type { SecretRecord } from "../store/secret-record.js";

/**
 * Changes a secret's description, key or value, whichever are given (rules SM-037, SM-038 and SM-069 to SM-072). A
 * request that is repeated with its token and value changes nothing, whatever else it says (rule SM-051).
 */
export const updateSecret: Operation<"updateSecret"> = async ({ environment, region }, input) => {
  const token = input.ClientRequestToken ?? crypto.randomUUID();
  const key = input.KmsKeyId === undefined ? undefined : { kmsKeyId: keyIdOf(input.KmsKeyId) };
  const value = await sealedValueOf(environment, referenceTo(environment, region, input.SecretId).key, token, input);

  const { arn, name } = await update(environment, region, input.SecretId, (current) => {
    if (value && repeatedVersion(current, { token, value })) return { record: current, result: current };
    const described = withDescription(environment, current, input.Description);
    const encrypted = key ? withKey(environment, described, key.kmsKeyId) : described;
    const changed = value ? withNewVersion(environment, encrypted, { token, value }) : encrypted;
    return { record: changed, result: changed };
  });
  return { ARN: arn, Name: name, ...(value && { VersionId: token }) } satisfies UpdateSecretResponse;
};

function withDescription(
  { assumptions, now }: Environment,
  secret: SecretRecord,
  given: UpdateSecretRequest["Description"],
): SecretRecord {
  if (given === undefined || (given === "" && !assumptions.emptyDescriptionClears)) return secret;
  return { ...secret, description: given === "" ? undefined : given, changedAt: now() };
}

/** Another key encrypts what comes after it, and anew the versions that rotation works with (rule SM-070). */
function withKey({ now }: Environment, secret: SecretRecord, kmsKeyId: string | undefined): SecretRecord {
  return {
    ...secret,
    kmsKeyId,
    versions: secret.versions.map((version) =>
      version.stages.some(isRotationStage) ? { ...version, kmsKeyId } : version,
    ),
    changedAt: now(),
  };
}

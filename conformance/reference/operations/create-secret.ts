import type { CreateSecretRequest, CreateSecretResponse } from "../../../generated/secretsmanager/types/index.js";
import { secretArn } from "../arn.js";
import { invalidKey, nameScheduledForDeletion, nameTaken, tokenTaken } from "../errors.js";
import { keyIdOf } from "../key-id.js";
import { CURRENT } from "../labels.js";
import type { Call, Operation } from "../operation.js";
import { makeReplicas, withReplicasInProgress } from "../replication/make-replicas.js";
import { replicaRegionsOf } from "../replication/replica-regions.js";
import { replicationStatusOf } from "../replication/replication-status.js";
import { isGone } from "../secrets.js";
import { sealedValueOf } from "../secret-value.js";
import type { SecretRecord } from "../store/secret-record.js";
import { tagRecordsOf } from "../tags.js";
import { isSameValue, type SealedValue } from "../vault.js";

/** Makes a secret and, with a value, its first version (rules CS-001 to CS-009 and CS-030 to CS-050). */
export const createSecret: Operation<"createSecret"> = async (call, input) => {
  const { environment, region } = call;
  if (input.KmsKeyId === "" && !environment.assumptions.emptyKeyIsDefault) throw invalidKey();
  const kmsKeyId = keyIdOf(input.KmsKeyId);
  const replicas = replicaRegionsOf(region, input.AddReplicaRegions);
  const token = input.ClientRequestToken ?? crypto.randomUUID();
  const key = { region, name: input.Name };
  const value = await sealedValueOf(environment, key, token, input);

  const record = await environment.store.update(key, (stored) => {
    const current = isGone(environment, stored) ? undefined : stored;
    if (current) return { record: stored, result: repeated(current, token, value) };
    const made = withReplicasInProgress(newRecord(call, input, { token, value, kmsKeyId }), replicas);
    return { record: made, result: made };
  });
  const isReplicated = replicas.length > 0 && record.replicas.length > 0;
  if (isReplicated) {
    // A repeated request too completes what the first one, cut off by the end of its process, only announced.
    const overwrite = input.ForceOverwriteReplicaSecret ?? false;
    await environment.replication.run(key.name, () => makeReplicas(environment, key, record, { overwrite }));
  }

  return {
    ARN: record.arn,
    Name: record.name,
    ...(record.versions.some(({ id }) => id === token) && { VersionId: token }),
    ...(isReplicated && { ReplicationStatus: await replicationStatusOf(environment, record) }),
  } satisfies CreateSecretResponse;
};

/**
 * A request for a name that is taken: a repeated one is answered as the first time (CS-046, whatever else it says:
 * CS-050), every other one is refused (CS-036, CS-037, CS-047).
 */
function repeated(current: SecretRecord, token: string, value: SealedValue | undefined): SecretRecord {
  if (current.deletionAt !== undefined) throw nameScheduledForDeletion();
  const version = current.versions.find(({ id }) => id === token);
  if (!version) throw nameTaken(current.name);
  if (!isSameValue(version.value, value)) throw tokenTaken(token, current.arn);
  return current;
}

interface FirstVersion {
  readonly token: string;
  readonly value: SealedValue | undefined;
  readonly kmsKeyId: string | undefined;
}

function newRecord({ environment, region }: Call, input: CreateSecretRequest, first: FirstVersion): SecretRecord {
  const { token, value } = first;
  const now = environment.creationTime();
  const key = first.kmsKeyId === undefined ? {} : { kmsKeyId: first.kmsKeyId };
  return {
    arn: secretArn(region, environment.accountId, input.Name, environment.arnSuffix()),
    name: input.Name,
    // A member without value is left out of every answer, so that an empty description is as good as none (CS-056).
    ...(input.Description ? { description: input.Description } : {}),
    ...key,
    ...(input.Tags && input.Tags.length > 0 && { tags: tagRecordsOf(input.Tags) }),
    versions: value ? [{ id: token, value, stages: [CURRENT], createdAt: now, ...key }] : [],
    createdAt: now,
    changedAt: now,
    replicas: [],
  };
}

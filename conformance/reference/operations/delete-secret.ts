import type { DeleteSecretResponse } from "../../../generated/secretsmanager/types/index.js";
import { endsInSuffix, parseSecretArn, secretArn } from "../arn.js";
import { hasReplicas, notOnReplica, secretNotFound } from "../errors.js";
import type { Call, Operation } from "../operation.js";
import { isGone, referenceTo, refuseMarked } from "../secrets.js";
import type { SecretRecord } from "../store/secret-record.js";
import { dateOf, daysAfter } from "../times.js";

const DEFAULT_WINDOW = 30;

/** Marks a secret for deletion, or removes it at once where forced to (rules SM-120 to SM-126). */
export const deleteSecret: Operation<"deleteSecret"> = async (call, input) => {
  const { environment, region } = call;
  const isForced = input.ForceDeleteWithoutRecovery ?? false;
  const { key, fits } = referenceTo(environment, region, input.SecretId);
  const now = environment.now();

  return environment.store.update(key, (stored) => {
    const current = isGone(environment, stored) || (stored && !fits(stored)) ? undefined : stored;
    if (!current) {
      if (!isForced) throw secretNotFound();
      return { record: stored, result: answerFor(neverThere(call, input.SecretId), now) };
    }
    if (current.primaryRegion !== undefined) throw notOnReplica();
    const replicaRegions = current.replicas
      .filter(({ status }) => status !== "Failed")
      .map((replica) => replica.region);
    if (replicaRegions.length > 0) throw hasReplicas(current.arn, replicaRegions);
    if (isForced) {
      const { forcedDeletionDelay } = environment.assumptions;
      const deletionAt = now + forcedDeletionDelay;
      const record = forcedDeletionDelay > 0 ? { ...current, deletionAt, isDeletionForced: true } : undefined;
      return { record, result: answerFor(current, now) };
    }
    if (current.isDeletionForced || environment.assumptions.deletionOfMarked === "refused") refuseMarked(current);
    const deletionAt = daysAfter(now, input.RecoveryWindowInDays ?? DEFAULT_WINDOW);
    return { record: { ...current, deletionAt, changedAt: now }, result: answerFor(current, deletionAt) };
  });
};

/** A forced deletion of a secret that never was succeeds, with an ARN of the service's making (rule SM-124). */
function neverThere({ environment, region }: Call, secretId: string): Pick<SecretRecord, "arn" | "name"> {
  const { name } = referenceTo(environment, region, secretId).key;
  const arn = parseSecretArn(secretId);
  return arn && endsInSuffix(arn.resource)
    ? { arn: secretId, name }
    : { arn: secretArn(region, environment.accountId, name, environment.arnSuffix()), name };
}

function answerFor({ arn, name }: Pick<SecretRecord, "arn" | "name">, deletion: number): DeleteSecretResponse {
  return { ARN: arn, Name: name, DeletionDate: dateOf(deletion) };
}

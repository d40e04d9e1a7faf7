import type { ReplicateSecretToRegionsResponse } from "../../../generated/secretsmanager/types/index.js";
import type { Operation } from "../operation.js";
import { makeReplicas, withReplicasInProgress } from "../replication/make-replicas.js";
import { replicaRegionsOf } from "../replication/replica-regions.js";
import { alreadyReplicated } from "../replication/replication-errors.js";
import { replicationStatusOf } from "../replication/replication-status.js";
import { referenceTo, updateSecret } from "../secrets.js";

/**
 * Makes replicas of a secret in more Regions; the answer has them in progress (rules SM-145 to SM-147, CS-097 to
 * CS-102). A replica that failed before may be asked for again.
 */
export const replicateSecretToRegions: Operation<"replicateSecretToRegions"> = async (call, input) => {
  const { environment, region } = call;
  const { key } = referenceTo(environment, region, input.SecretId);
  const regions = replicaRegionsOf(region, input.AddReplicaRegions);
  const overwrite = input.ForceOverwriteReplicaSecret ?? false;

  return environment.replication.run(key.name, async () => {
    const announced = await updateSecret(environment, region, input.SecretId, (current) => {
      const existing = current.replicas.find(
        (replica) => replica.status === "InSync" && regions.some((each) => each.region === replica.region),
      );
      if (existing && environment.assumptions.existingReplicaIsRefused) throw alreadyReplicated(existing.region);
      const record = withReplicasInProgress(current, regions);
      return { record, result: record };
    });
    await makeReplicas(environment, key, announced, { overwrite });
    return {
      ARN: announced.arn,
      ReplicationStatus: await replicationStatusOf(environment, announced),
    } satisfies ReplicateSecretToRegionsResponse;
  });
};

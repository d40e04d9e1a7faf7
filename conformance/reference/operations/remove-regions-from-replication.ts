import type { RemoveRegionsFromReplicationResponse } from "../../../generated/secretsmanager/types/index.js";
import type { Operation } from "../operation.js";
import { removeReplicas } from "../replication/remove-replicas.js";
import { notReplicated } from "../replication/replication-errors.js";
import { replicationStatusOf } from "../replication/replication-status.js";
import { referenceTo, updateSecret } from "../secrets.js";

/** Deletes a secret's replicas in the given Regions; the answer lists those that remain (rule SM-148). */
export const removeRegionsFromReplication: Operation<"removeRegionsFromReplication"> = async (call, input) => {
  const { environment, region } = call;
  const { key } = referenceTo(environment, region, input.SecretId);

  return environment.replication.run(key.name, async () => {
    const primary = await updateSecret(environment, region, input.SecretId, (current) => {
      const absent = input.RemoveReplicaRegions.find(
        (each) => !current.replicas.some((other) => other.region === each),
      );
      if (absent !== undefined && environment.assumptions.absentReplicaIsRefused) throw notReplicated(absent);
      return { record: current, result: current };
    });
    const remaining = await removeReplicas(environment, key, primary, input.RemoveReplicaRegions);
    return {
      ARN: primary.arn,
      ReplicationStatus: await replicationStatusOf(environment, remaining),
    } satisfies RemoveRegionsFromReplicationResponse;
  });
};

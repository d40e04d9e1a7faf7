import type { StopReplicationToReplicaResponse } from "../../../generated/secretsmanager/types/index.js";
import { arnInRegion, parseSecretArn } from "../arn.js";
import type { Operation } from "../operation.js";
import { promoteReplica } from "../replication/promote-replica.js";
import { notAReplica } from "../replication/replication-errors.js";
import { findSecret, referenceTo, refuseMarked } from "../secrets.js";

/**
 * Makes a replica a secret of its own, called in the replica's Region (rule SM-149). The documentation wants the ARN of
 * the primary secret, so that the Region in an ARN does not matter here.
 */
export const stopReplicationToReplica: Operation<"stopReplicationToReplica"> = async (call, input) => {
  const { environment, region } = call;
  const secretId = parseSecretArn(input.SecretId) ? arnInRegion(input.SecretId, region) : input.SecretId;
  const { key } = referenceTo(environment, region, secretId);

  return environment.replication.run(key.name, async () => {
    const replica = await findSecret(environment, region, secretId);
    refuseMarked(replica);
    if (replica.primaryRegion === undefined) throw notAReplica();
    await promoteReplica(environment, key, replica);
    return { ARN: replica.arn } satisfies StopReplicationToReplicaResponse;
  });
};

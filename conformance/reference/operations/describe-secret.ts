import type { DescribeSecretResponse } from "../../../generated/secretsmanager/types/index.js";
import { labelMapOf, metadataOf } from "../metadata.js";
import type { Operation } from "../operation.js";
import { replicationStatusOf } from "../replication/replication-status.js";
import { contentOf, findSecret } from "../secrets.js";

/** Everything about a secret but its value, of a secret marked for deletion too (rules SM-080 to SM-082). */
export const describeSecret: Operation<"describeSecret"> = async ({ environment, region }, input) => {
  const secret = await findSecret(environment, region, input.SecretId);
  const content = await contentOf(environment, secret);
  const labels = labelMapOf(content);
  const replication = await replicationStatusOf(environment, content);
  return {
    ...metadataOf(region, secret, content),
    ...(labels && { VersionIdsToStages: labels }),
    ...(replication.length > 0 && { ReplicationStatus: replication }),
  } satisfies DescribeSecretResponse;
};

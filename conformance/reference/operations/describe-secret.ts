import type { DescribeSecretResponse } from "../../../generated/secretsmanager/types/index.js";
import type { Operation } from "../operation.js";
import { replicationStatusOf } from "../replicas.js";
import { contentOf, findSecret } from "../secrets.js";
import type { SecretRecord } from "../store/secret-record.js";
import { tagsOf } from "../tags.js";
import { dateOf } from "../times.js";

/** Everything about a secret but its value, of a secret marked for deletion too (rules SM-080 to SM-082). */
export const describeSecret: Operation<"describeSecret"> = async ({ environment, region }, input) => {
  const secret = await findSecret(environment, region, input.SecretId);
  const content = await contentOf(environment, secret);
  const replication = replicationStatusOf(content);
  const primaryRegion = secret.primaryRegion ?? (replication && region);
  return {
    ARN: secret.arn,
    Name: secret.name,
    ...(content.description !== undefined && { Description: content.description }),
    ...(secret.kmsKeyId !== undefined && { KmsKeyId: secret.kmsKeyId }),
    LastChangedDate: dateOf(content.changedAt),
    ...(secret.accessedOn !== undefined && { LastAccessedDate: dateOf(secret.accessedOn) }),
    ...(secret.deletionAt !== undefined && { DeletedDate: dateOf(secret.deletionAt) }),
    ...(content.tags && { Tags: tagsOf(content.tags) }),
    ...labelMap(content),
    CreatedDate: dateOf(secret.createdAt),
    ...(primaryRegion !== undefined && { PrimaryRegion: primaryRegion }),
    ...(replication && { ReplicationStatus: replication }),
  } satisfies DescribeSecretResponse;
};

/** Versions that carry a label, each with its labels (rules CS-004 and CS-005); nothing for a secret without one. */
function labelMap({ versions }: SecretRecord): Pick<DescribeSecretResponse, "VersionIdsToStages"> {
  const labelled = versions.filter(({ stages }) => stages.length > 0);
  return labelled.length === 0
    ? {}
    : { VersionIdsToStages: Object.fromEntries(labelled.map(({ id, stages }) => [id, [...stages]])) };
}

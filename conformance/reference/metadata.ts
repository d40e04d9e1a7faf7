import type { SecretListEntry } from "../../generated/secretsmanager/types/index.js";
import { rotationMembersOf } from "./rotation/next-rotation.js";
import type { SecretRecord } from "./store/secret-record.js";
import { tagsOf } from "./tags.js";
import { dateOf } from "./times.js";

/**
 * What DescribeSecret and an entry of ListSecrets tell alike; members without a value are left out (rules SM-013, SM-080
 * to SM-082 and SM-100).
 *
 * @param content - the record that holds the secret's labels and tags: its own, or for a replica its primary's
 */
export function metadataOf(region: string, secret: SecretRecord, content: SecretRecord) {
  const primaryRegion = primaryRegionOf(region, secret);
  return {
    ARN: secret.arn,
    Name: secret.name,
    ...(content.description !== undefined && { Description: content.description }),
    ...(secret.kmsKeyId !== undefined && { KmsKeyId: secret.kmsKeyId }),
    LastChangedDate: dateOf(content.changedAt),
    ...(secret.accessedOn !== undefined && { LastAccessedDate: dateOf(secret.accessedOn) }),
    ...(secret.deletionAt !== undefined && { DeletedDate: dateOf(secret.deletionAt) }),
    ...(content.tags && { Tags: tagsOf(content.tags) }),
    ...(secret.owningService !== undefined && { OwningService: secret.owningService }),
    ...rotationMembersOf(secret),
    CreatedDate: dateOf(secret.createdAt),
    ...(primaryRegion !== undefined && { PrimaryRegion: primaryRegion }),
  } satisfies SecretListEntry;
}

/** The Region of the secret that others follow; `undefined` for a secret that is not replicated. */
export function primaryRegionOf(region: string, secret: SecretRecord): string | undefined {
  return secret.primaryRegion ?? (secret.replicas.length > 0 ? region : undefined);
}

/** Versions that carry a label, each with its labels (rules CS-004 and CS-005); `undefined` where there are none. */
export function labelMapOf({ versions }: SecretRecord): Record<string, string[]> | undefined {
  const labelled = versions.filter(({ stages }) => stages.length > 0);
  return labelled.length === 0 ? undefined : Object.fromEntries(labelled.map(({ id, stages }) => [id, [...stages]]));
}

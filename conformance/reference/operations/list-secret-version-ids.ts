import type {
  ListSecretVersionIdsResponse,
  SecretVersionsListEntry,
} from "../../../generated/secretsmanager/types/index.js";
import type { Operation } from "../operation.js";
import { pageOf } from "../page.js";
import { contentOf, findSecret } from "../secrets.js";
import type { VersionRecord } from "../store/secret-record.js";
import { dateOf } from "../times.js";

const DEFAULT_KEY = "DefaultEncryptionKey";

/** The versions of a secret, those without a label only on request (rules SM-073 and SM-074). */
export const listSecretVersionIds: Operation<"listSecretVersionIds"> = async ({ environment, region }, input) => {
  const secret = await findSecret(environment, region, input.SecretId);
  const { versions } = await contentOf(environment, secret);
  const listed = versions.filter(({ stages }) => input.IncludeDeprecated || stages.length > 0);
  const page = await pageOf(listed, {
    size: input.MaxResults ?? 100,
    token: input.NextToken,
    scope: JSON.stringify([secret.arn, input.IncludeDeprecated ?? false]),
    positionOf: ({ createdAt, id }) => [createdAt, id],
  });
  return {
    Versions: page.items.map(entryOf),
    ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
    ARN: secret.arn,
    Name: secret.name,
  } satisfies ListSecretVersionIdsResponse;
};

function entryOf({ id, stages, createdAt, accessedOn, kmsKeyId }: VersionRecord): SecretVersionsListEntry {
  return {
    VersionId: id,
    ...(stages.length > 0 && { VersionStages: [...stages] }),
    ...(accessedOn !== undefined && { LastAccessedDate: dateOf(accessedOn) }),
    CreatedDate: dateOf(createdAt),
    KmsKeyIds: [kmsKeyId ?? DEFAULT_KEY],
  };
}

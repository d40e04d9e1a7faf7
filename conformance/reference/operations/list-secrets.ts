import type { ListSecretsResponse, SecretListEntry } from "../../../generated/secretsmanager/types/index.js";
import { listPage, type ListedSecret } from "../listing.js";
import { labelMapOf, metadataOf } from "../metadata.js";
import type { Operation } from "../operation.js";

/** The secrets of a Region, all of them or those that pass filters (rules SM-100 to SM-111). */
export const listSecrets: Operation<"listSecrets"> = async (call, input) => {
  const page = await listPage(call, {
    filters: input.Filters ?? [],
    includesMarked: input.IncludePlannedDeletion ?? false,
    order: (input.SortOrder ?? call.environment.assumptions.sortOrder) === "desc" ? "desc" : "asc",
    size: input.MaxResults ?? 100,
    token: input.NextToken,
  });
  return {
    SecretList: page.items.map((each) => entryOf(call.region, each)),
    ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
  } satisfies ListSecretsResponse;
};

function entryOf(region: string, { secret, content }: ListedSecret): SecretListEntry {
  const labels = labelMapOf(content);
  return { ...metadataOf(region, secret, content), ...(labels && { SecretVersionsToStages: labels }) };
}

import type { Filter } from "../../generated/secretsmanager/types/index.js";
import { primaryRegionOf } from "./metadata.js";
import type { Call } from "./operation.js";
import { pageOf, type Page } from "./page.js";
import { secretFilter } from "./secret-filter.js";
import { contentIfThere, isGone } from "./secrets.js";
import type { SecretRecord } from "./store/secret-record.js";

/** Which secrets of a Region are listed, in which order, and which page of them. */
export interface ListingRequest {
  readonly filters: readonly Filter[];
  readonly includesMarked: boolean;
  readonly order: "asc" | "desc";
  readonly size: number;
  readonly token: string | undefined;
}

/** A secret, and the record that holds its labels and tags: its own, or for a replica its primary's. */
export interface ListedSecret {
  readonly secret: SecretRecord;
  readonly content: SecretRecord;
}

/**
 * A page of a Region's secrets, in the order in which they were made (rules SM-101 to SM-105). New secrets are listed
 * at once, which the live service may take minutes for (rule SM-014).
 *
 * @throws InvalidNextTokenException, InvalidParameterException
 */
export async function listPage({ environment, region }: Call, request: ListingRequest): Promise<Page<ListedSecret>> {
  const { filters, includesMarked, order, size, token } = request;
  const passes = secretFilter(filters, environment.assumptions);
  const listed: ListedSecret[] = [];
  for await (const secret of environment.store.list(region)) {
    if (isGone(environment, secret) || (secret.deletionAt !== undefined && !includesMarked)) continue;
    const content = await contentIfThere(environment, secret);
    if (content) listed.push({ secret, content });
  }
  return pageOf(listed, {
    size,
    token,
    scope: JSON.stringify([region, filters, includesMarked, order]),
    positionOf: ({ secret }) => [secret.createdAt, secret.name],
    order,
    passes: ({ secret, content: { description, tags = [] } }) =>
      passes({ ...secret, description, tags, primaryRegion: primaryRegionOf(region, secret) }),
  });
}

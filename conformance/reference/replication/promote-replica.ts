import type { Environment } from "../environment.js";
import { resealed } from "../secret-value.js";
import { contentOf } from "../secrets.js";
import type { SecretKey, SecretRecord } from "../store/secret-record.js";
import { delist } from "./remove-replicas.js";

/**
 * Makes a secret of its own out of a replica: with what its primary holds at this moment, encrypted for its own place,
 * but without the primary's rotation (rule SM-149). The primary lists it no longer. What is written to the primary
 * meanwhile counts as written after.
 */
export async function promoteReplica(environment: Environment, key: SecretKey, replica: SecretRecord): Promise<void> {
  const { primaryRegion = key.region, ...own } = replica;
  const { description, tags, policy, versions } = await contentOf(environment, replica);
  const promoted: SecretRecord = {
    ...own,
    ...(description !== undefined && { description }),
    ...(tags !== undefined && { tags }),
    ...(policy !== undefined && { policy }),
    versions: await Promise.all(
      versions.map(async (version) => ({
        ...version,
        value: await resealed(environment, version.value, key, version.id),
      })),
    ),
    changedAt: environment.now(),
  };
  await environment.store.update(key, (current) => ({
    record: current && { ...promoted, accessedOn: current.accessedOn },
    result: undefined,
  }));
  await delist(environment, { region: primaryRegion, name: key.name }, [key.region]);
}

import { arnInRegion } from "../arn.js";
import type { Environment } from "../environment.js";
import type { SecretKey, SecretRecord } from "../store/secret-record.js";

/**
 * Deletes the replicas that a secret has in the given Regions, and takes those off its list. Another secret that has
 * the name there, as where replication failed, is left alone.
 *
 * @returns the secret with what remains
 */
export async function removeReplicas(
  { store }: Environment,
  key: SecretKey,
  primary: SecretRecord,
  regions: readonly string[],
): Promise<SecretRecord> {
  for (const region of regions) {
    await store.update({ region, name: key.name }, (current) => {
      const isReplica = current?.primaryRegion === key.region && current.arn === arnInRegion(primary.arn, region);
      return { record: isReplica ? undefined : current, result: undefined };
    });
  }
  return (await delist({ store }, key, regions)) ?? primary;
}

/** Takes Regions off the list of a primary secret; `undefined` where that is gone. */
export function delist(
  { store }: Pick<Environment, "store">,
  primary: SecretKey,
  regions: readonly string[],
): Promise<SecretRecord | undefined> {
  return store.update(primary, (current) => {
    const replicas = current?.replicas.filter(({ region }) => !regions.includes(region));
    const record = current && replicas && { ...current, replicas };
    return { record, result: record };
  });
}

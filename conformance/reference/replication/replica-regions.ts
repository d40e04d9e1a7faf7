import type { ReplicaRegionType } from "../../../generated/secretsmanager/types/index.js";
import { invalidReplicaRegion } from "../errors.js";

/** A Region to replicate to. */
export interface ReplicaRegion {
  readonly region: string;
  /** The key to encrypt with there, as the caller named it; absent for the default key. */
  readonly kmsKeyId?: string | undefined;
}

/**
 * The Regions of a request, each once: of one that occurs twice the last entry counts.
 *
 * @throws InvalidParameterException when one is the secret's own, or is not named at all (rules CS-097 and CS-100).
 */
export function replicaRegionsOf(
  region: string,
  requested: readonly ReplicaRegionType[] | undefined,
): readonly ReplicaRegion[] {
  const regions = new Map<string, ReplicaRegion>();
  for (const { Region, KmsKeyId } of requested ?? []) {
    if (Region === undefined || Region === region) throw invalidReplicaRegion();
    regions.set(Region, { region: Region, ...(KmsKeyId && { kmsKeyId: KmsKeyId }) });
  }
  return [...regions.values()];
}

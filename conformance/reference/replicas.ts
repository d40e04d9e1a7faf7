import type { ReplicaRegionType, ReplicationStatusType } from "../../generated/secretsmanager/types/index.js";
import { arnInRegion } from "./arn.js";
import { invalidReplicaRegion } from "./errors.js";
import type { Call } from "./operation.js";
import { isGone } from "./secrets.js";
import type { ReplicaRecord, SecretRecord } from "./store/secret-record.js";

/** A Region to replicate to, and the key to encrypt with there. */
export interface ReplicaRegion {
  readonly region: string;
  readonly kmsKeyId: string;
}

const DEFAULT_KEY = "alias/aws/secretsmanager";

/**
 * The Regions of a request, each once.
 *
 * @throws InvalidParameterException when one is the secret's own, or is not named at all (rules CS-097 and CS-100).
 */
export function replicaRegionsOf(
  region: string,
  requested: readonly ReplicaRegionType[] | undefined,
): readonly ReplicaRegion[] {
  const regions = new Map<string, ReplicaRegion>();
  for (const { Region, KmsKeyId = DEFAULT_KEY } of requested ?? []) {
    if (Region === undefined || Region === region) throw invalidReplicaRegion();
    regions.set(Region, { region: Region, kmsKeyId: KmsKeyId });
  }
  return [...regions.values()];
}

/**
 * Makes the replicas of a new secret and answers what the caller sees of them at once: all are in progress (CS-115).
 * What becomes of each stands in the record from then on; a name that is taken there fails unless it may be
 * overwritten (CS-102).
 */
export async function addReplicas(
  { environment, region }: Call,
  primary: SecretRecord,
  requested: readonly ReplicaRegion[],
  overwrite: boolean,
): Promise<ReplicationStatusType[] | undefined> {
  if (requested.length === 0) return undefined;
  const replicas: ReplicaRecord[] = [];
  for (const { region: target, kmsKeyId } of requested) {
    const isMade = await environment.store.update({ region: target, name: primary.name }, (current) => {
      if (current && !isGone(environment, current) && !overwrite) return { record: current, result: false };
      const replica: SecretRecord = {
        arn: arnInRegion(primary.arn, target),
        name: primary.name,
        kmsKeyId,
        versions: [],
        createdAt: primary.createdAt,
        changedAt: primary.changedAt,
        replicas: [],
        primaryRegion: region,
      };
      return { record: replica, result: true };
    });
    replicas.push({
      region: target,
      kmsKeyId,
      ...(isMade
        ? { status: "InSync" as const }
        : { status: "Failed" as const, statusMessage: "A secret with this name is already in this Region." }),
    });
  }
  await environment.store.update({ region, name: primary.name }, (current) => ({
    record: current?.arn === primary.arn ? { ...current, replicas } : current,
    result: undefined,
  }));
  return replicas.map(({ region: target, kmsKeyId }) => ({ Region: target, KmsKeyId: kmsKeyId, Status: "InProgress" }));
}

/** The replicas of a secret as answers list them; `undefined` where there are none. */
export function replicationStatusOf(record: SecretRecord): ReplicationStatusType[] | undefined {
  if (record.replicas.length === 0) return undefined;
  return record.replicas.map(({ region, kmsKeyId, status, statusMessage }) => ({
    Region: region,
    ...(kmsKeyId !== undefined && { KmsKeyId: kmsKeyId }),
    Status: status,
    ...(statusMessage !== undefined && { StatusMessage: statusMessage }),
  }));
}

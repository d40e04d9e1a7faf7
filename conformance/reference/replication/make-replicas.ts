import { arnInRegion } from "../arn.js";
import type { Environment } from "../environment.js";
import { isKeyIn } from "../key-id.js";
import { isGone } from "../secrets.js";
import type { ReplicaRecord, SecretKey, SecretRecord } from "../store/secret-record.js";
import type { ReplicaRegion } from "./replica-regions.js";

/**
 * A secret that announces replicas: each asked for is in progress (rule CS-115). One that failed before is tried anew,
 * one that is there stays.
 */
export function withReplicasInProgress(secret: SecretRecord, regions: readonly ReplicaRegion[]): SecretRecord {
  const replicas = new Map(secret.replicas.map((replica) => [replica.region, replica]));
  for (const each of regions) {
    if (replicas.get(each.region)?.status !== "InSync") replicas.set(each.region, { ...each, status: "InProgress" });
  }
  return { ...secret, replicas: [...replicas.values()] };
}

export interface MakeReplicasOptions {
  /** A secret of the same name that stands alone in the other Region makes way (rules CS-102 and SM-147). */
  readonly overwrite: boolean;
}

/**
 * Makes the replicas that a secret has announced, and notes what became of each. Two calls for secrets of one name must
 * not run at the same time: the environment's lock `replication` is there for that. What was taken back while this call
 * waited for the lock is not made: a replica that its primary does not list could not be removed again.
 *
 * The primary announces first, so that it cannot be deleted meanwhile, and if this process ends in between, asking for
 * the same replicas again completes them, and so does the repeated request that made the secret.
 */
export async function makeReplicas(
  environment: Environment,
  key: SecretKey,
  primary: SecretRecord,
  { overwrite }: MakeReplicasOptions,
): Promise<void> {
  const current = await environment.store.read(key);
  if (current?.arn !== primary.arn) return;
  const outcomes = new Map<string, ReplicaRecord>();
  for (const replica of current.replicas) {
    if (replica.status !== "InProgress") continue;
    const failure = await makeReplica(environment, key, primary, replica, overwrite);
    outcomes.set(
      replica.region,
      failure === undefined
        ? { ...replica, status: "InSync" }
        : { ...replica, status: "Failed", statusMessage: failure },
    );
  }
  if (outcomes.size === 0) return;
  await environment.store.update(key, (current) => ({
    record: current && {
      ...current,
      replicas: current.replicas.map((replica) => outcomes.get(replica.region) ?? replica),
    },
    result: undefined,
  }));
}

/** Why there is no replica in a Region (rules CS-101 and CS-102); `undefined` where there is one now. */
async function makeReplica(
  environment: Environment,
  { region, name }: SecretKey,
  primary: SecretRecord,
  replica: ReplicaRecord,
  overwrite: boolean,
): Promise<string | undefined> {
  if (!isKeyIn(replica.region, replica.kmsKeyId)) return "The KMS key is not valid in this Region.";
  const arn = arnInRegion(primary.arn, replica.region);
  return environment.store.update({ region: replica.region, name }, (current) => {
    const isFree =
      !current ||
      isGone(environment, current) ||
      (current.arn === arn && current.primaryRegion === region) ||
      (overwrite && standsAlone(current));
    if (!isFree) return { record: current, result: "Secret with this name already exists in this region" };
    const made: SecretRecord = {
      arn,
      name,
      ...(replica.kmsKeyId !== undefined && { kmsKeyId: replica.kmsKeyId }),
      versions: [],
      createdAt: primary.createdAt,
      changedAt: primary.changedAt,
      replicas: [],
      primaryRegion: region,
    };
    return { record: made, result: undefined };
  });
}

/** Neither a replica nor replicated: nothing elsewhere hangs on it. */
function standsAlone({ primaryRegion, replicas }: SecretRecord): boolean {
  return primaryRegion === undefined && replicas.every(({ status }) => status === "Failed");
}

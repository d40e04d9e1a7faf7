import type { ReplicationStatusType } from "../../../generated/secretsmanager/types/index.js";
import type { Environment } from "../environment.js";
import type { ReplicaRecord, SecretRecord } from "../store/secret-record.js";
import { dateOf } from "../times.js";

const DEFAULT_KEY = "alias/aws/secretsmanager";

/**
 * The replicas of a secret as answers list them, each with the day on which it was last read in its Region (rules
 * CS-098 and CS-114 to CS-118).
 */
export function replicationStatusOf(environment: Environment, primary: SecretRecord): Promise<ReplicationStatusType[]> {
  return Promise.all(
    primary.replicas.map(async ({ region, kmsKeyId, status, statusMessage }) => {
      const accessedOn = status === "Failed" ? undefined : await lastAccess(environment, primary, region);
      return {
        Region: region,
        KmsKeyId: kmsKeyId ?? DEFAULT_KEY,
        Status: status,
        ...(statusMessage !== undefined && { StatusMessage: statusMessage }),
        ...(accessedOn !== undefined && { LastAccessedDate: dateOf(accessedOn) }),
      };
    }),
  );
}

async function lastAccess({ store }: Environment, { name }: SecretRecord, region: ReplicaRecord["region"]) {
  const replica = await store.read({ region, name });
  return replica?.primaryRegion === undefined ? undefined : replica.accessedOn;
}

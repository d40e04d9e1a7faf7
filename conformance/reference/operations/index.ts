import type { Environment } from "../environment.js";
import { bindOperation, type Operation, type ReferenceOperations } from "../operation.js";
import { batchGetSecretValue } from "./batch-get-secret-value.js";
import { cancelRotateSecret } from "./cancel-rotate-secret.js";
import { createSecret } from "./create-secret.js";
import { deleteResourcePolicy } from "./delete-resource-policy.js";
import { deleteSecret } from "./delete-secret.js";
import { describeSecret } from "./describe-secret.js";
import { getRandomPassword } from "./get-random-password.js";
import { getResourcePolicy } from "./get-resource-policy.js";
import { getSecretValue } from "./get-secret-value.js";
import { listSecretVersionIds } from "./list-secret-version-ids.js";
import { listSecrets } from "./list-secrets.js";
import { putResourcePolicy } from "./put-resource-policy.js";
import { putSecretValue } from "./put-secret-value.js";
import { removeRegionsFromReplication } from "./remove-regions-from-replication.js";
import { replicateSecretToRegions } from "./replicate-secret-to-regions.js";
import { restoreSecret } from "./restore-secret.js";
import { rotateSecret } from "./rotate-secret.js";
import { stopReplicationToReplica } from "./stop-replication-to-replica.js";
import { tagResource } from "./tag-resource.js";
import { untagResource } from "./untag-resource.js";
import { updateSecret } from "./update-secret.js";
import { updateSecretVersionStage } from "./update-secret-version-stage.js";
import { validateResourcePolicy } from "./validate-resource-policy.js";

/** The documented service: every operation of the generated interface, over one environment. */
export function referenceOperations(environment: Environment): ReferenceOperations {
  const bind = <N extends keyof ReferenceOperations>(operation: Operation<N>) =>
    bindOperation(environment, operation, () => operations);
  const operations: ReferenceOperations = {
    batchGetSecretValue: bind(batchGetSecretValue),
    cancelRotateSecret: bind(cancelRotateSecret),
    createSecret: bind(createSecret),
    deleteResourcePolicy: bind(deleteResourcePolicy),
    deleteSecret: bind(deleteSecret),
    describeSecret: bind(describeSecret),
    getRandomPassword: bind(getRandomPassword),
    getResourcePolicy: bind(getResourcePolicy),
    getSecretValue: bind(getSecretValue),
    listSecretVersionIds: bind(listSecretVersionIds),
    listSecrets: bind(listSecrets),
    putResourcePolicy: bind(putResourcePolicy),
    putSecretValue: bind(putSecretValue),
    removeRegionsFromReplication: bind(removeRegionsFromReplication),
    replicateSecretToRegions: bind(replicateSecretToRegions),
    restoreSecret: bind(restoreSecret),
    rotateSecret: bind(rotateSecret),
    stopReplicationToReplica: bind(stopReplicationToReplica),
    tagResource: bind(tagResource),
    untagResource: bind(untagResource),
    updateSecret: bind(updateSecret),
    updateSecretVersionStage: bind(updateSecretVersionStage),
    validateResourcePolicy: bind(validateResourcePolicy),
  };
  return operations;
}

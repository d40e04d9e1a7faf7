import type { SecretsManagerOperations } from "../../../generated/secretsmanager/server/index.js";
import type { Environment } from "../environment.js";
import { bindOperation } from "../operation.js";
import { batchGetSecretValue } from "./batch-get-secret-value.js";
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
import { stopReplicationToReplica } from "./stop-replication-to-replica.js";
import { tagResource } from "./tag-resource.js";
import { untagResource } from "./untag-resource.js";
import { updateSecret } from "./update-secret.js";
import { updateSecretVersionStage } from "./update-secret-version-stage.js";
import { validateResourcePolicy } from "./validate-resource-policy.js";

/** The documented service: every operation of the generated interface, over one environment. */
export function referenceOperations(environment: Environment): SecretsManagerOperations {
  return {
    batchGetSecretValue: bindOperation(environment, batchGetSecretValue),
    createSecret: bindOperation(environment, createSecret),
    deleteResourcePolicy: bindOperation(environment, deleteResourcePolicy),
    deleteSecret: bindOperation(environment, deleteSecret),
    describeSecret: bindOperation(environment, describeSecret),
    getRandomPassword: bindOperation(environment, getRandomPassword),
    getResourcePolicy: bindOperation(environment, getResourcePolicy),
    getSecretValue: bindOperation(environment, getSecretValue),
    listSecretVersionIds: bindOperation(environment, listSecretVersionIds),
    listSecrets: bindOperation(environment, listSecrets),
    putResourcePolicy: bindOperation(environment, putResourcePolicy),
    putSecretValue: bindOperation(environment, putSecretValue),
    removeRegionsFromReplication: bindOperation(environment, removeRegionsFromReplication),
    replicateSecretToRegions: bindOperation(environment, replicateSecretToRegions),
    restoreSecret: bindOperation(environment, restoreSecret),
    stopReplicationToReplica: bindOperation(environment, stopReplicationToReplica),
    tagResource: bindOperation(environment, tagResource),
    untagResource: bindOperation(environment, untagResource),
    updateSecret: bindOperation(environment, updateSecret),
    updateSecretVersionStage: bindOperation(environment, updateSecretVersionStage),
    validateResourcePolicy: bindOperation(environment, validateResourcePolicy),
  } as unknown as SecretsManagerOperations; // TEMPORARY until all are there
}

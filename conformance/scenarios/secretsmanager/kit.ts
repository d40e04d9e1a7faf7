import { from, otherRegion } from "../../patterns/index.js";
import type { ServiceKit } from "../service-kit.js";
import { accessAreas } from "./access/index.js";
import { batchGetSecretValueAreas } from "./batch-get-secret-value/index.js";
import { cancelRotateSecretAreas } from "./cancel-rotate-secret/index.js";
import { commandLineAreas } from "./command-line/index.js";
import { createSecretAreas } from "./create-secret/index.js";
import { deleteSecretAreas } from "./delete-secret/index.js";
import { everyOperationAreas } from "./every-operation/index.js";
import { getRandomPasswordAreas } from "./get-random-password/index.js";
import { replicationAreas } from "./replication/index.js";
import { resourcePolicyAreas } from "./resource-policy/index.js";
import { restoreSecretAreas } from "./restore-secret/index.js";
import { rotateSecretAreas } from "./rotate-secret/index.js";
import { describeSecretAreas } from "./describe-secret/index.js";
import { getSecretValueAreas } from "./get-secret-value/index.js";
import { listSecretVersionIdsAreas } from "./list-secret-version-ids/index.js";
import { listSecretsAreas } from "./list-secrets/index.js";
import { putSecretValueAreas } from "./put-secret-value/index.js";
import { tagResourceAreas } from "./tag-resource/index.js";
import { updateSecretAreas } from "./update-secret/index.js";
import { updateSecretVersionStageAreas } from "./update-secret-version-stage/index.js";

/** Operations that are told by a `SecretId` which secret is meant. */
const onOneSecret = [
  "CancelRotateSecret",
  "DeleteResourcePolicy",
  "DeleteSecret",
  "DescribeSecret",
  "GetResourcePolicy",
  "GetSecretValue",
  "ListSecretVersionIds",
  "PutResourcePolicy",
  "PutSecretValue",
  "RemoveRegionsFromReplication",
  "ReplicateSecretToRegions",
  "RestoreSecret",
  "RotateSecret",
  "StopReplicationToReplica",
  "TagResource",
  "UntagResource",
  "UpdateSecret",
  "UpdateSecretVersionStage",
  "ValidateResourcePolicy",
];

/** Secrets Manager. */
export const secretsManagerKit: ServiceKit = {
  service: "com.amazonaws.secretsmanager#secretsmanager",
  areas: [
    ...everyOperationAreas,
    ...createSecretAreas,
    ...putSecretValueAreas,
    ...updateSecretAreas,
    ...updateSecretVersionStageAreas,
    ...getSecretValueAreas,
    ...batchGetSecretValueAreas,
    ...listSecretVersionIdsAreas,
    ...describeSecretAreas,
    ...tagResourceAreas,
    ...listSecretsAreas,
    ...resourcePolicyAreas,
    ...deleteSecretAreas,
    ...restoreSecretAreas,
    ...rotateSecretAreas,
    ...cancelRotateSecretAreas,
    ...replicationAreas,
    ...getRandomPasswordAreas,
    ...accessAreas,
    ...commandLineAreas,
  ],
  freshMembers: {
    CreateSecret: "Name",
    ...Object.fromEntries(onOneSecret.map((operation) => [operation, "SecretId"])),
  },
  apart: { CreateSecret: otherRegion(2) },
  samples: {
    "com.amazonaws.secretsmanager#RegionType": otherRegion(),
    // Nothing that anybody else makes is found by it.
    "com.amazonaws.secretsmanager#FilterValueStringType": "hallmark-nowhere",
  },
  cleanup: [
    // A primary that has replicas cannot be deleted; what fails here shows there.
    ...["CreateSecret", "ReplicateSecretToRegions"].map((after) => ({
      after,
      when: "ReplicationStatus",
      call: "RemoveRegionsFromReplication",
      input: { SecretId: from("made", "output.ARN"), RemoveReplicaRegions: from("made", "regions") },
    })),
    ...["CreateSecret", "ReplicateSecretToRegions", "StopReplicationToReplica"].map((after) => ({
      after,
      call: "DeleteSecret",
      input: { SecretId: from("made", "output.ARN"), ForceDeleteWithoutRecovery: true },
    })),
  ],
  unanswered: [
    {
      after: "CreateSecret",
      call: "DeleteSecret",
      input: { SecretId: from("made", "input.Name"), ForceDeleteWithoutRecovery: true },
    },
  ],
  leftovers: {
    list: "ListSecrets",
    input: { IncludePlannedDeletion: true, MaxResults: 100 },
    items: "SecretList",
    token: "NextToken",
    name: "Name",
    look: { call: "DescribeSecret", input: { SecretId: from("made", "output.ARN") } },
    as: "CreateSecret",
    // A replica whose primary is gone, or not to be had.
    otherwise: [
      { call: "StopReplicationToReplica", input: { SecretId: from("made", "output.ARN") } },
      { call: "DeleteSecret", input: { SecretId: from("made", "output.ARN"), ForceDeleteWithoutRecovery: true } },
    ],
  },
};

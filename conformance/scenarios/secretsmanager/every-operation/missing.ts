import { otherRegion, token, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { notFound } from "../expected-errors.js";

const SecretId = unique("{}/missing");
const Tags = [{ Key: "team", Value: "orders" }];

/** Calls about a secret that is not there. */
export const missingSecretScenarios = [
  defineScenario({
    id: "every-operation/missing-secret/reads",
    rules: ["SM-008"],
    title: "Reading what is not there is refused in the same words by each operation",
    steps: [
      { call: "DescribeSecret", input: { SecretId }, expect: notFound("recorded") },
      { call: "GetSecretValue", input: { SecretId }, expect: notFound("recorded") },
      { call: "ListSecretVersionIds", input: { SecretId }, expect: notFound("recorded") },
      { call: "GetResourcePolicy", input: { SecretId }, expect: notFound("recorded") },
    ],
  }),
  defineScenario({
    id: "every-operation/missing-secret/changes",
    rules: ["SM-008"],
    title: "Changing what is not there is refused in the same words by each operation",
    steps: [
      { call: "PutSecretValue", input: { SecretId, SecretString: "one" }, expect: notFound("recorded") },
      { call: "UpdateSecret", input: { SecretId, Description: "one" }, expect: notFound("recorded") },
      { call: "TagResource", input: { SecretId, Tags }, expect: notFound("recorded") },
      { call: "UntagResource", input: { SecretId, TagKeys: ["team"] }, expect: notFound("recorded") },
      {
        call: "UpdateSecretVersionStage",
        input: { SecretId, VersionStage: "AWSCURRENT", MoveToVersionId: token() },
        expect: notFound("recorded"),
      },
      { call: "DeleteSecret", input: { SecretId }, expect: notFound("recorded") },
      { call: "RestoreSecret", input: { SecretId }, expect: notFound("recorded") },
    ],
  }),
  defineScenario({
    id: "every-operation/missing-secret/other-changes",
    rules: ["SM-008"],
    title: "Policies, rotation and replication of what is not there are refused in the same words",
    steps: [
      { call: "DeleteResourcePolicy", input: { SecretId }, expect: notFound("recorded") },
      { call: "RotateSecret", input: { SecretId }, expect: notFound("recorded") },
      { call: "CancelRotateSecret", input: { SecretId }, expect: notFound("recorded") },
      {
        call: "RemoveRegionsFromReplication",
        input: { SecretId, RemoveReplicaRegions: [otherRegion()] },
        expect: notFound("recorded"),
      },
      {
        call: "ReplicateSecretToRegions",
        input: { SecretId, AddReplicaRegions: [{ Region: otherRegion() }] },
        expect: notFound("recorded"),
      },
      { call: "StopReplicationToReplica", input: { SecretId }, expect: notFound("recorded") },
    ],
  }),
];

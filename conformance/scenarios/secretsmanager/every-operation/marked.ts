import { from, otherRegion, present, timestamp } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { markedForDeletion } from "../expected-errors.js";
import { noPlainHttp } from "../resource-policy/policies.js";
import { makes, type SecretStep } from "../steps.js";

const SecretId = from("made", "input.Name");

const marks: SecretStep = {
  call: "DeleteSecret",
  input: { SecretId },
  expect: { output: { DeletionDate: timestamp({ daysFromNow: 30 }) } },
};

/** Calls about a secret that waits for its deletion. */
export const markedSecretScenarios = [
  defineScenario({
    id: "every-operation/marked-secret/tags",
    rules: ["SM-009"],
    title: "A secret that waits for its deletion gets no tags",
    steps: [
      makes("made"),
      marks,
      {
        call: "TagResource",
        input: { SecretId, Tags: [{ Key: "team", Value: "orders" }] },
        expect: markedForDeletion("recorded"),
      },
    ],
  }),
  defineScenario({
    id: "every-operation/marked-secret/reads",
    rules: ["SM-009"],
    title: "Neither the value nor the policy of a secret that waits for its deletion can be read",
    steps: [
      makes("made"),
      marks,
      { call: "GetSecretValue", input: { SecretId }, expect: markedForDeletion("reported") },
      { call: "GetResourcePolicy", input: { SecretId }, expect: markedForDeletion("reported") },
    ],
  }),
  defineScenario({
    id: "every-operation/marked-secret/changes",
    rules: ["SM-009"],
    title: "Nothing of a secret that waits for its deletion can be changed",
    steps: [
      makes("made"),
      marks,
      { call: "PutSecretValue", input: { SecretId, SecretString: "two" }, expect: markedForDeletion("unknown") },
      { call: "UpdateSecret", input: { SecretId, Description: "two" }, expect: markedForDeletion("unknown") },
      {
        call: "UpdateSecretVersionStage",
        input: { SecretId, VersionStage: "OTHER", MoveToVersionId: from("made", "output.VersionId") },
        expect: markedForDeletion("unknown"),
      },
      { call: "UntagResource", input: { SecretId, TagKeys: ["team"] }, expect: markedForDeletion("unknown") },
      {
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: noPlainHttp },
        expect: markedForDeletion("unknown"),
      },
      { call: "DeleteResourcePolicy", input: { SecretId }, expect: markedForDeletion("unknown") },
    ],
  }),
  defineScenario({
    id: "every-operation/marked-secret/rotation-and-replicas",
    rules: ["SM-009"],
    title: "A secret that waits for its deletion is neither rotated nor replicated",
    steps: [
      makes("made"),
      marks,
      { call: "RotateSecret", input: { SecretId }, expect: markedForDeletion("unknown") },
      { call: "CancelRotateSecret", input: { SecretId }, expect: markedForDeletion("unknown") },
      {
        call: "ReplicateSecretToRegions",
        input: { SecretId, AddReplicaRegions: [{ Region: otherRegion() }] },
        expect: markedForDeletion("unknown"),
      },
      {
        call: "RemoveRegionsFromReplication",
        input: { SecretId, RemoveReplicaRegions: [otherRegion()] },
        expect: markedForDeletion("unknown"),
      },
      { call: "StopReplicationToReplica", input: { SecretId }, expect: markedForDeletion("unknown") },
    ],
  }),
  defineScenario({
    id: "every-operation/marked-secret/still-there",
    rules: ["SM-009"],
    title: "A secret that waits for its deletion is described, its versions are listed, and it can be restored",
    steps: [
      makes("made"),
      marks,
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { DeletedDate: present() }, evidence: "recorded" },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId },
        expect: {
          output: { Versions: [{ VersionId: from("made", "output.VersionId") }] },
          evidence: "unknown",
        },
      },
      {
        call: "RestoreSecret",
        input: { SecretId },
        expect: { output: { ARN: from("made", "output.ARN") }, evidence: "recorded" },
      },
    ],
  }),
];

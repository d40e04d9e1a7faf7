import { absent, assumed, otherRegion, ownRegion, present, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

/** Nobody recorded how these are refused. */
const manner = { refusal: "documented", error: "unknown", status: "unknown", message: "unknown" } as const;

/** Copies in other Regions, as they are asked for. */
export const replicaScenarios = [
  defineScenario({
    id: "create-secret/replicas/status",
    rules: ["CS-095", "CS-098", "CS-116"],
    title: "Each Region that is listed shows in the answer, with its status and the default key, and was not read yet",
    steps: [
      {
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          AddReplicaRegions: [{ Region: otherRegion(1) }, { Region: otherRegion(2) }],
        },
        expect: {
          output: {
            VersionId: present(),
            ReplicationStatus: [otherRegion(1), otherRegion(2)].map((Region) => ({
              Region,
              KmsKeyId: "alias/aws/secretsmanager",
              Status: present(),
              LastAccessedDate: absent(),
            })),
          },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/replicas/in-progress",
    rules: ["CS-115", "CS-116"],
    title: "Right after the call a copy is in progress, and there is no more to say of it",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", AddReplicaRegions: [{ Region: otherRegion() }] },
        expect: {
          output: {
            ReplicationStatus: [{ Region: otherRegion(), Status: "InProgress", StatusMessage: assumed(absent()) }],
          },
          evidence: "documented",
          about: {
            "/output/ReplicationStatus/0/Status": ["CS-115"],
            "/output/ReplicationStatus/0/StatusMessage": ["CS-116"],
          },
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/replicas/none",
    rules: ["CS-095"],
    title: "Without Regions the answer says nothing of replication",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { VersionId: present(), ReplicationStatus: absent() }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/replicas/key",
    rules: ["CS-097", "CS-116"],
    title: "A copy may have a key of its own, which its entry shows",
    steps: [
      {
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          AddReplicaRegions: [{ Region: otherRegion(), KmsKeyId: "alias/orders" }],
        },
        expect: {
          output: { ReplicationStatus: [{ Region: otherRegion(), KmsKeyId: "alias/orders" }] },
          evidence: "unknown",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/replicas/empty-list",
    rules: ["CS-096"],
    title: "An empty list of Regions is refused",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", AddReplicaRegions: [] },
        expect: {
          error: "ValidationException",
          status: 400,
          evidence: { refusal: "model", error: "unknown", status: "unknown" },
          violations: [{ pointer: "/AddReplicaRegions", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/replicas/region-missing",
    rules: ["CS-097"],
    title: "A copy without a Region is refused",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", AddReplicaRegions: [{ KmsKeyId: "alias/orders" }] },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          evidence: manner,
          violations: [{ pointer: "/AddReplicaRegions/0/Region", trait: "hallmark.docs#checks" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/replicas/region-malformed",
    rules: ["CS-097"],
    title: "What has not the form of a Region is refused",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", AddReplicaRegions: [{ Region: "Frankfurt" }] },
        expect: {
          error: "ValidationException",
          status: 400,
          evidence: { refusal: "model", error: "unknown", status: "unknown" },
          violations: [{ pointer: "/AddReplicaRegions/0/Region", trait: "smithy.api#pattern" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/replicas/own-region",
    rules: ["CS-100"],
    title: "The Region of the call cannot be one of the copies",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", AddReplicaRegions: [{ Region: ownRegion() }] },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          message: "Invalid replica region.",
          evidence: "unknown",
        },
      },
    ],
  }),
];

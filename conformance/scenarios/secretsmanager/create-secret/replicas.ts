import {
  absent,
  anyOf,
  arn,
  containing,
  from,
  leftOut,
  otherRegion,
  ownRegion,
  present,
  unique,
} from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

/** Nobody recorded how these are refused. */
const manner = { refusal: "documented", error: "unknown", status: "unknown", message: "unknown" } as const;

/** Copies in other Regions. */
export const replicaScenarios = [
  defineScenario({
    id: "create-secret/replicas/status",
    rules: ["CS-095", "CS-115", "CS-098", "CS-116"],
    title: "Each Region that is listed shows in the answer, with the default key and in progress",
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
              Status: "InProgress" as const,
              StatusMessage: absent(),
              LastAccessedDate: absent(),
            })),
          },
          evidence: "documented",
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
  defineScenario({
    id: "create-secret/replicas/readable-there",
    rules: ["CS-099"],
    title: "The value, the description and the tags can be read in the other Region",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          Description: "travels along",
          Tags: [{ Key: "team", Value: "orders" }],
          AddReplicaRegions: [{ Region: otherRegion() }],
        },
        expect: { output: { VersionId: present(), ReplicationStatus: present() } },
      },
      {
        region: otherRegion(),
        within: 60,
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: {
            ARN: arn(from("made", "input.Name")),
            SecretString: "one",
            VersionId: from("made", "output.VersionId"),
            VersionStages: ["AWSCURRENT"],
          },
        },
      },
      {
        region: otherRegion(),
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: {
            Description: "travels along",
            Tags: [{ Key: "team", Value: "orders" }],
            PrimaryRegion: ownRegion(),
          },
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/replicas/name-taken-there",
    rules: ["CS-102", "CS-117", "CS-115"],
    title: "A name that is taken in the other Region spoils that copy, not the secret",
    steps: [
      {
        as: "there",
        region: otherRegion(),
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "theirs" },
        expect: { output: { VersionId: present() } },
      },
      {
        as: "here",
        call: "CreateSecret",
        input: {
          Name: from("there", "input.Name"),
          SecretString: "ours",
          AddReplicaRegions: [{ Region: otherRegion() }],
        },
        expect: { output: { VersionId: present(), ReplicationStatus: present() } },
      },
      {
        within: 60,
        call: "DescribeSecret",
        input: { SecretId: from("here", "input.Name") },
        expect: {
          output: {
            ReplicationStatus: [{ Region: otherRegion(), Status: "Failed", StatusMessage: present() }],
          },
        },
      },
      {
        region: otherRegion(),
        call: "GetSecretValue",
        input: { SecretId: from("there", "input.Name") },
        expect: { output: { SecretString: "theirs" } },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/replicas/overwritten",
    rules: ["CS-102"],
    title: "With the flag a copy takes the place of the secret that has the name there",
    steps: [
      {
        as: "there",
        region: otherRegion(),
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "theirs" },
        expect: { output: { VersionId: present() } },
      },
      {
        as: "here",
        call: "CreateSecret",
        input: {
          Name: from("there", "input.Name"),
          SecretString: "ours",
          AddReplicaRegions: [{ Region: otherRegion() }],
          ForceOverwriteReplicaSecret: true,
        },
        expect: { output: { VersionId: present(), ReplicationStatus: present() } },
      },
      {
        region: otherRegion(),
        within: 60,
        call: "GetSecretValue",
        input: { SecretId: from("there", "input.Name") },
        expect: { output: { SecretString: "ours" } },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("here", "input.Name") },
        expect: {
          output: {
            ReplicationStatus: containing({ Region: otherRegion(), Status: anyOf("InSync", "InProgress") }),
          },
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/replicas/flag-left-out",
    rules: ["CS-103"],
    title: "A client leaves the flag out unless it is set",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique("{}/unset"), SecretString: "one" },
        expect: {
          request: { body: { ForceOverwriteReplicaSecret: leftOut() } },
          output: { VersionId: present() },
          evidence: "observed",
        },
      },
      {
        call: "CreateSecret",
        input: { Name: unique("{}/off"), SecretString: "one", ForceOverwriteReplicaSecret: false },
        expect: {
          request: { body: { ForceOverwriteReplicaSecret: false } },
          output: { VersionId: present() },
          evidence: "observed",
        },
      },
    ],
  }),
];

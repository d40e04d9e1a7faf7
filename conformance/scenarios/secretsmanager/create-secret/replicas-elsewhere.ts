import {
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

/** What becomes of copies in their Regions. */
export const replicaElsewhereScenarios = [
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
        expect: { output: { VersionId: present(), ReplicationStatus: present() }, about: { "": ["CS-095"] } },
      },
      {
        region: otherRegion(),
        within: 20,
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
        expect: { output: { VersionId: present(), ReplicationStatus: present() }, about: { "": ["CS-095"] } },
      },
      {
        within: 20,
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
        expect: { output: { VersionId: present(), ReplicationStatus: present() }, about: { "": ["CS-095"] } },
      },
      {
        region: otherRegion(),
        call: "GetSecretValue",
        input: { SecretId: from("there", "input.Name") },
        // Whichever value it is by now: that there is one to read in that Region is not what the flag is about.
        expect: { output: { SecretString: present() }, about: { "": ["CS-099"] } },
      },
      {
        region: otherRegion(),
        within: 20,
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

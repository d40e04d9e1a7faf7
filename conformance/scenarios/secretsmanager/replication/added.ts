import {
  anyOf,
  containing,
  exactly,
  from,
  inRegion,
  otherRegion,
  ownRegion,
  present,
  setOf,
} from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { isCurrent, makes, puts, readsVersion, type SecretStep } from "../steps.js";

const SecretId = from("made", "input.Name");
const there = otherRegion();
const ofMade = inRegion(from("made", "output.ARN"), there);

const replicates: SecretStep = {
  call: "ReplicateSecretToRegions",
  input: { SecretId, AddReplicaRegions: [{ Region: there }] },
  expect: { output: { ReplicationStatus: containing({ Region: there }) } },
};

/** Replicas of secrets that are there already. */
export const addedReplicaScenarios = [
  defineScenario({
    id: "replication/added/answer",
    rules: ["SM-145"],
    title: "Replicating answers the secret's ARN and each Region with its status, and no name",
    steps: [
      makes("made"),
      {
        call: "ReplicateSecretToRegions",
        input: { SecretId, AddReplicaRegions: [{ Region: there }] },
        expect: {
          output: exactly({
            ARN: from("made", "output.ARN"),
            ReplicationStatus: [{ Region: there, Status: anyOf("InProgress", "InSync") }],
          }),
          evidence: "model",
        },
      },
    ],
  }),
  defineScenario({
    id: "replication/added/in-progress-first",
    rules: ["SM-145"],
    title: "A replica is in progress when it is asked for and in sync some time later",
    steps: [
      makes("made"),
      {
        call: "ReplicateSecretToRegions",
        input: { SecretId, AddReplicaRegions: [{ Region: there }] },
        expect: { output: { ReplicationStatus: [{ Region: there, Status: "InProgress" }] }, evidence: "documented" },
      },
      {
        within: 20,
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { ReplicationStatus: [{ Region: there, Status: "InSync" }] }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "replication/added/one-after-another",
    rules: ["SM-145"],
    title: "A second Region is added to the first",
    steps: [
      makes("made"),
      replicates,
      {
        within: 20,
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { ReplicationStatus: [{ Region: there, Status: "InSync" }] } },
      },
      {
        call: "ReplicateSecretToRegions",
        input: { SecretId, AddReplicaRegions: [{ Region: otherRegion(2) }] },
        expect: { output: { ReplicationStatus: containing({ Region: otherRegion(2) }) }, evidence: "documented" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: {
          output: { ReplicationStatus: setOf({ Region: there }, { Region: otherRegion(2) }) },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "replication/added/same-arn",
    rules: ["SM-146"],
    title: "A replica has the ARN of its primary but for the Region, and names the primary's Region",
    steps: [
      makes("made"),
      replicates,
      {
        region: there,
        within: 20,
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { ARN: ofMade, Name: SecretId, PrimaryRegion: ownRegion() }, evidence: "documented" },
      },
      {
        region: there,
        call: "GetSecretValue",
        input: { SecretId: ofMade },
        expect: { output: { ARN: ofMade, SecretString: "one" }, evidence: "documented" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { ARN: from("made", "output.ARN") }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "replication/added/primary-region",
    rules: ["SM-082"],
    title: "A secret that has replicas names its own Region as the primary one",
    steps: [
      makes("made"),
      replicates,
      {
        within: 20,
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { PrimaryRegion: ownRegion() }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "replication/added/follows-value",
    rules: ["SM-146"],
    title: "A new value of the primary reaches the replica as the same version under the same labels",
    steps: [
      makes("made"),
      replicates,
      puts("second", "made", "two"),
      { ...isCurrent("made", "second", "documented"), region: there, within: 20 },
      {
        ...readsVersion("made", "made", { VersionStage: "AWSPREVIOUS" }, ["AWSPREVIOUS"], "documented"),
        region: there,
        within: 20,
      },
    ],
  }),
  defineScenario({
    id: "replication/added/follows-metadata",
    rules: ["SM-146"],
    title: "Tags that the primary gets later reach the replica",
    steps: [
      makes("made"),
      replicates,
      { call: "TagResource", input: { SecretId, Tags: [{ Key: "team", Value: "orders" }] }, expect: { output: {} } },
      {
        region: there,
        within: 20,
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { Tags: [{ Key: "team", Value: "orders" }] }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "replication/added/name-taken-there",
    rules: ["SM-147"],
    title: "A name that is taken in the other Region makes the replica fail, and leaves that secret alone",
    steps: [
      makes("made"),
      {
        region: there,
        call: "CreateSecret",
        input: { Name: SecretId, SecretString: "theirs" },
        expect: { output: { ARN: present() } },
      },
      replicates,
      {
        within: 20,
        call: "DescribeSecret",
        input: { SecretId },
        expect: {
          output: { ReplicationStatus: [{ Region: there, Status: "Failed", StatusMessage: present() }] },
          evidence: "documented",
        },
      },
      {
        region: there,
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "theirs" }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "replication/added/overwritten-there",
    rules: ["SM-147"],
    title: "With the flag the replica takes the place of the secret that has the name there",
    steps: [
      makes("made"),
      {
        region: there,
        call: "CreateSecret",
        input: { Name: SecretId, SecretString: "theirs" },
        expect: { output: { ARN: present() } },
      },
      {
        call: "ReplicateSecretToRegions",
        input: { SecretId, AddReplicaRegions: [{ Region: there }], ForceOverwriteReplicaSecret: true },
        expect: { output: { ReplicationStatus: [{ Region: there }] } },
      },
      {
        region: there,
        call: "GetSecretValue",
        input: { SecretId },
        // Whichever value it is by now: that there is one to read in that Region is not what the flag is about.
        expect: { output: { SecretString: present() }, about: { "": ["SM-146"] } },
      },
      {
        region: there,
        within: 20,
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { ARN: ofMade, SecretString: "one" }, evidence: "documented" },
      },
    ],
  }),
];

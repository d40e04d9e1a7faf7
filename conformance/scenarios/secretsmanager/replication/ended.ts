import { absent, anyOf, exactly, from, inRegion, otherRegion, present, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { notFound } from "../expected-errors.js";
import type { SecretStep } from "../steps.js";
import { makesReplicated } from "./steps.js";

const SecretId = from("made", "input.Name");
const there = otherRegion();
const ofMade = inRegion(from("made", "output.ARN"), there);
const none = anyOf(absent(), []);

const isThere: SecretStep = {
  region: there,
  within: 20,
  call: "GetSecretValue",
  input: { SecretId },
  // That a replica can be read is not what its end is about.
  expect: { output: { SecretString: "one" }, about: { "": ["SM-146"] } },
};

const stops: SecretStep = {
  region: there,
  call: "StopReplicationToReplica",
  input: { SecretId },
  expect: { output: {} },
};

/** Replicas that are removed or made secrets of their own. */
export const endedReplicaScenarios = [
  defineScenario({
    id: "replication/ended/removed",
    rules: ["SM-148"],
    title: "Removing a Region deletes the replica there and nothing else",
    steps: [
      makesReplicated("made"),
      isThere,
      {
        call: "RemoveRegionsFromReplication",
        input: { SecretId, RemoveReplicaRegions: [there] },
        expect: { output: { ReplicationStatus: none }, evidence: "documented" },
      },
      { region: there, within: 20, call: "DescribeSecret", input: { SecretId }, expect: notFound("documented") },
      {
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "one" }, evidence: "documented" },
      },
      {
        within: 20,
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { ReplicationStatus: none }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "replication/ended/answer",
    rules: ["SM-148"],
    title: "The answer to removing a Region has the secret's ARN, whichever way the secret was named",
    steps: [
      makesReplicated("made"),
      isThere,
      {
        call: "RemoveRegionsFromReplication",
        input: { SecretId, RemoveReplicaRegions: [there] },
        expect: { output: { ARN: from("made", "output.ARN") }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "replication/ended/remaining",
    rules: ["SM-148"],
    title: "The answer to removing a Region lists the replicas that remain",
    steps: [
      makesReplicated("made", { AddReplicaRegions: [{ Region: otherRegion(1) }, { Region: otherRegion(2) }] }),
      isThere,
      {
        call: "RemoveRegionsFromReplication",
        input: { SecretId, RemoveReplicaRegions: [otherRegion(1)] },
        expect: { output: { ReplicationStatus: [{ Region: otherRegion(2) }] }, evidence: "documented" },
      },
      {
        region: otherRegion(2),
        within: 20,
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "one" }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "replication/ended/added-again",
    rules: ["SM-148"],
    title: "A Region that was removed can be added again",
    steps: [
      makesReplicated("made"),
      isThere,
      {
        call: "RemoveRegionsFromReplication",
        input: { SecretId, RemoveReplicaRegions: [there] },
        expect: { output: { ARN: present() } },
      },
      { region: there, within: 20, call: "DescribeSecret", input: { SecretId }, expect: notFound("documented") },
      {
        call: "ReplicateSecretToRegions",
        input: { SecretId, AddReplicaRegions: [{ Region: there }] },
        expect: { output: { ReplicationStatus: [{ Region: there }] }, evidence: "documented" },
      },
      { ...isThere, expect: { output: { SecretString: "one" } } },
    ],
  }),
  defineScenario({
    id: "replication/ended/no-replica-there",
    rules: ["SM-148"],
    title: "Removing a Region that has no replica is no error",
    steps: [
      makesReplicated("made"),
      {
        call: "RemoveRegionsFromReplication",
        input: { SecretId, RemoveReplicaRegions: [otherRegion(2)] },
        expect: { output: { ReplicationStatus: [{ Region: there }] }, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "replication/ended/stopped",
    rules: ["SM-149"],
    title: "Stopping the replication to a replica answers its ARN alone, and leaves a secret that has no primary",
    steps: [
      makesReplicated("made"),
      isThere,
      {
        region: there,
        call: "StopReplicationToReplica",
        input: { SecretId },
        expect: { output: exactly({ ARN: ofMade }), evidence: "model" },
      },
      {
        region: there,
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { ARN: ofMade, PrimaryRegion: absent() }, evidence: "documented" },
      },
      {
        region: there,
        call: "GetSecretValue",
        input: { SecretId },
        expect: {
          output: { SecretString: "one", VersionId: from("made", "output.VersionId") },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "replication/ended/on-its-own",
    rules: ["SM-149"],
    title: "A promoted replica gets values of its own, and those of its former primary no longer reach it",
    steps: [
      makesReplicated("made"),
      isThere,
      stops,
      {
        region: there,
        call: "PutSecretValue",
        input: { SecretId, SecretString: "theirs" },
        expect: { output: { ARN: ofMade }, evidence: "documented" },
      },
      { call: "PutSecretValue", input: { SecretId, SecretString: "ours" }, expect: { output: { Name: SecretId } } },
      {
        region: there,
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "theirs" }, evidence: "documented" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "ours" }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "replication/ended/former-primary",
    rules: ["SM-149"],
    title: "A primary lists a replica no longer that was made a secret of its own, and can be deleted",
    steps: [
      makesReplicated("made"),
      isThere,
      stops,
      {
        within: 20,
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { ReplicationStatus: none }, evidence: "documented" },
      },
      {
        call: "DeleteSecret",
        input: { SecretId },
        expect: { output: { Name: SecretId }, evidence: "documented" },
      },
      { ...isThere, expect: { output: { SecretString: "one" } } },
    ],
  }),
  defineScenario({
    id: "replication/ended/called-elsewhere",
    rules: ["SM-149"],
    title: "Replication is stopped where the replica is: in a Region without one there is nothing to stop",
    steps: [
      makesReplicated("made", { Name: unique() }),
      isThere,
      {
        region: otherRegion(2),
        call: "StopReplicationToReplica",
        input: { SecretId },
        expect: notFound("documented"),
      },
      {
        region: there,
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { PrimaryRegion: present() }, evidence: "documented" },
      },
    ],
  }),
];

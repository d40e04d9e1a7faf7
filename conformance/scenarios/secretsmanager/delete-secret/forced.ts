import { anyOf, arn, differing, from, otherRegion, present, text, timestamp, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { notFound } from "../expected-errors.js";
import { makesReplicated } from "../replication/steps.js";
import { makes } from "../steps.js";

const SecretId = from("made", "input.Name");
const secret = { ARN: from("made", "output.ARN"), Name: SecretId };
const force = { ForceDeleteWithoutRecovery: true };

const hasReplica = {
  error: "InvalidParameterException",
  status: 400,
  message: text("You can't delete secret ", secret.ARN, " that still has replica regions [", otherRegion(), "]."),
  evidence: "reported",
} as const;

/** Deletions that cannot be taken back, and what stands in the way of any deletion. */
export const forcedDeletionScenarios = [
  defineScenario({
    id: "delete-secret/forced/answer",
    rules: ["SM-123"],
    title: "A forced deletion is for now, not for a day to come",
    steps: [
      makes("made"),
      {
        call: "DeleteSecret",
        input: { SecretId, ...force },
        expect: { output: { ...secret, DeletionDate: timestamp() }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "delete-secret/forced/gone",
    rules: ["SM-123"],
    title: "After a forced deletion the secret is gone soon, and its name is free again",
    steps: [
      makes("made"),
      { call: "DeleteSecret", input: { SecretId, ...force }, expect: { output: { Name: SecretId } } },
      { within: 20, call: "DescribeSecret", input: { SecretId }, expect: notFound("documented") },
      {
        within: 20,
        as: "again",
        call: "CreateSecret",
        input: { Name: SecretId, SecretString: "two" },
        expect: { output: { ARN: differing(secret.ARN) }, evidence: "documented" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { ARN: from("again", "output.ARN"), SecretString: "two" }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "delete-secret/forced/never-there",
    rules: ["SM-124"],
    title: "A forced deletion of a secret that never was answers as if there had been one, and makes none",
    steps: [
      {
        as: "asked",
        call: "DeleteSecret",
        input: { SecretId: unique("{}/never"), ...force },
        expect: {
          output: {
            ARN: arn(from("asked", "input.SecretId")),
            Name: from("asked", "input.SecretId"),
            DeletionDate: timestamp(),
          },
          evidence: "recorded",
        },
      },
      { call: "DescribeSecret", input: { SecretId: from("asked", "input.SecretId") }, expect: notFound("documented") },
    ],
  }),
  defineScenario({
    id: "delete-secret/forced/not-forced-never-there",
    rules: ["SM-124"],
    title: "A deletion that is not forced finds no secret that never was",
    steps: [
      { call: "DeleteSecret", input: { SecretId: unique("{}/never") }, expect: notFound("unknown") },
      {
        call: "DeleteSecret",
        input: { SecretId: unique("{}/never"), ForceDeleteWithoutRecovery: false },
        expect: notFound("unknown"),
      },
    ],
  }),
  defineScenario({
    id: "delete-secret/forced/already-marked",
    rules: ["SM-125"],
    title: "A secret that waits for its deletion can be deleted by force",
    steps: [
      makes("made"),
      { call: "DeleteSecret", input: { SecretId }, expect: { output: { Name: SecretId } } },
      {
        call: "DeleteSecret",
        input: { SecretId, ...force },
        expect: { output: { ...secret, DeletionDate: timestamp() }, evidence: "recorded" },
      },
      { within: 20, call: "DescribeSecret", input: { SecretId }, expect: notFound("recorded") },
    ],
  }),
  defineScenario({
    id: "delete-secret/forced/with-replica",
    rules: ["SM-126"],
    title: "A secret that has a replica is not deleted, forced or not",
    steps: [
      makesReplicated("made"),
      { call: "DeleteSecret", input: { SecretId }, expect: hasReplica },
      { call: "DeleteSecret", input: { SecretId, ...force }, expect: hasReplica },
      {
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "one" }, evidence: "reported" },
      },
    ],
  }),
  defineScenario({
    id: "delete-secret/forced/with-replicas",
    rules: ["SM-126"],
    title: "The refusal names every Region that has a replica",
    steps: [
      makesReplicated("made", { AddReplicaRegions: [{ Region: otherRegion(1) }, { Region: otherRegion(2) }] }),
      {
        call: "DeleteSecret",
        input: { SecretId },
        expect: {
          ...hasReplica,
          message: anyOf(
            text(
              "You can't delete secret ",
              secret.ARN,
              " that still has replica regions [",
              otherRegion(1),
              ", ",
              otherRegion(2),
              "].",
            ),
            text(
              "You can't delete secret ",
              secret.ARN,
              " that still has replica regions [",
              otherRegion(2),
              ", ",
              otherRegion(1),
              "].",
            ),
          ),
        },
      },
    ],
  }),
  defineScenario({
    id: "delete-secret/forced/replica-removed",
    rules: ["SM-126"],
    title: "Once its replicas are removed a secret can be deleted",
    steps: [
      makesReplicated("made"),
      {
        call: "RemoveRegionsFromReplication",
        input: { SecretId, RemoveReplicaRegions: [otherRegion()] },
        expect: { output: { ARN: present() } },
      },
      {
        within: 20,
        call: "DeleteSecret",
        input: { SecretId },
        expect: { output: { ...secret, DeletionDate: timestamp({ daysFromNow: 30 }) }, evidence: "reported" },
      },
    ],
  }),
];

import { absent, entries, exactly, from, present, setOf, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { notFound } from "../expected-errors.js";
import { isCurrent, isLabelled, makes, puts, type SecretStep } from "../steps.js";

const SecretId = from("made", "input.Name");
const secret = { ARN: from("made", "output.ARN"), Name: SecretId };

const marks: SecretStep = {
  call: "DeleteSecret",
  input: { SecretId, RecoveryWindowInDays: 7 },
  expect: { output: { DeletionDate: present() } },
};

const restores: SecretStep = { call: "RestoreSecret", input: { SecretId }, expect: { output: secret } };

/** Deletions that are taken back. */
export const restoredScenarios = [
  defineScenario({
    id: "restore-secret/restored/answer",
    rules: ["SM-127"],
    title: "Restoring answers which secret is back, and it waits for its deletion no longer",
    steps: [
      makes("made"),
      marks,
      { call: "RestoreSecret", input: { SecretId }, expect: { output: exactly(secret), evidence: "recorded" } },
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { ...secret, DeletedDate: absent() }, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "one" }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "restore-secret/restored/by-arn",
    rules: ["SM-127"],
    title: "A secret that waits for its deletion is found by its ARN to be restored",
    steps: [
      makes("made"),
      marks,
      {
        call: "RestoreSecret",
        input: { SecretId: secret.ARN },
        expect: { output: secret, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "restore-secret/restored/versions",
    rules: ["SM-127"],
    title: "A restored secret has its versions and their labels as before",
    steps: [
      makes("made"),
      puts("second", "made", "two"),
      puts("third", "made", "three", ["NEXT"]),
      marks,
      restores,
      ...isLabelled("made", { made: ["AWSPREVIOUS"], second: ["AWSCURRENT"], third: ["NEXT"] }, "documented"),
    ],
  }),
  defineScenario({
    id: "restore-secret/restored/metadata",
    rules: ["SM-127"],
    title: "A restored secret has its description and its tags as before, and can be changed again",
    steps: [
      makes("made", { Name: unique(), Description: "about it", Tags: [{ Key: "team", Value: "orders" }] }),
      marks,
      restores,
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: {
          output: {
            Description: "about it",
            Tags: [{ Key: "team", Value: "orders" }],
            VersionIdsToStages: entries([from("made", "output.VersionId"), setOf("AWSCURRENT")]),
          },
          evidence: "documented",
        },
      },
      puts("second", "made", "two"),
      isCurrent("made", "second", "documented"),
    ],
  }),
  defineScenario({
    id: "restore-secret/restored/for-good",
    rules: ["SM-127"],
    title: "A restored secret is still there when its deletion would have been complete",
    steps: [
      makes("made"),
      marks,
      {
        after: { days: 6 },
        call: "RestoreSecret",
        input: { SecretId },
        expect: { output: secret, evidence: "documented" },
      },
      {
        after: { days: 30 },
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "one" }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "restore-secret/restored/too-late",
    rules: ["SM-127"],
    title: "A secret whose deletion is complete cannot be restored",
    steps: [
      makes("made"),
      marks,
      { after: { days: 8 }, call: "RestoreSecret", input: { SecretId }, expect: notFound("documented") },
    ],
  }),
  defineScenario({
    id: "restore-secret/restored/again",
    rules: ["SM-127"],
    title: "A restored secret can be deleted and restored again",
    steps: [
      makes("made"),
      marks,
      restores,
      marks,
      { call: "RestoreSecret", input: { SecretId }, expect: { output: secret, evidence: "documented" } },
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { DeletedDate: absent() }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "restore-secret/restored/not-marked",
    rules: ["SM-127"],
    title: "Restoring a secret that waits for no deletion changes nothing and is no error",
    steps: [
      makes("made"),
      { call: "RestoreSecret", input: { SecretId }, expect: { output: secret, evidence: "unknown" } },
      {
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "one" }, evidence: "unknown" },
      },
    ],
  }),
];

import { differing, from, present, timestamp } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { markedForDeletion, notFound } from "../expected-errors.js";
import { makes, type SecretStep } from "../steps.js";

const SecretId = from("made", "input.Name");
const secret = { ARN: from("made", "output.ARN"), Name: SecretId };

const marksForAWeek: SecretStep = {
  call: "DeleteSecret",
  input: { SecretId, RecoveryWindowInDays: 7 },
  expect: { output: { DeletionDate: timestamp({ daysFromNow: 7 }) } },
};

/** Deletions that can be taken back. */
export const deletionWindowScenarios = [
  defineScenario({
    id: "delete-secret/window/answer",
    rules: ["SM-120"],
    title: "A deletion answers which secret goes when: in 30 days unless it is told otherwise",
    steps: [
      makes("made"),
      {
        call: "DeleteSecret",
        input: { SecretId },
        expect: { output: { ...secret, DeletionDate: timestamp({ daysFromNow: 30 }) }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "delete-secret/window/given",
    rules: ["SM-120"],
    title: "A deletion takes as many days as it is told to",
    steps: [
      makes("made"),
      {
        call: "DeleteSecret",
        input: { SecretId, RecoveryWindowInDays: 12 },
        expect: { output: { DeletionDate: timestamp({ daysFromNow: 12 }) }, evidence: "documented" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { ...secret, DeletedDate: present() }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "delete-secret/window/passed",
    rules: ["SM-120"],
    title: "A secret is there for as many days as its deletion takes, and then its name is free again",
    steps: [
      makes("made"),
      marksForAWeek,
      {
        after: { days: 6 },
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { ...secret, DeletedDate: present() }, evidence: "documented" },
      },
      { after: { days: 2 }, call: "DescribeSecret", input: { SecretId }, expect: notFound("documented") },
      { call: "GetSecretValue", input: { SecretId: secret.ARN }, expect: notFound("documented") },
      {
        call: "CreateSecret",
        input: { Name: SecretId, SecretString: "two" },
        expect: { output: { ARN: differing(from("made", "output.ARN")) }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "delete-secret/window/default-passed",
    rules: ["SM-120"],
    title: "Without a number of days a secret is there for 30 days and no longer",
    steps: [
      makes("made"),
      { call: "DeleteSecret", input: { SecretId }, expect: { output: { DeletionDate: present() } } },
      {
        after: { days: 29 },
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { DeletedDate: present() }, evidence: "documented" },
      },
      { after: { days: 2 }, call: "DescribeSecret", input: { SecretId }, expect: notFound("documented") },
    ],
  }),
  defineScenario({
    id: "delete-secret/window/twice",
    rules: ["SM-125"],
    title: "A deletion that is not forced is refused where another one is under way",
    steps: [
      makes("made"),
      marksForAWeek,
      { call: "DeleteSecret", input: { SecretId }, expect: markedForDeletion("unknown") },
    ],
  }),
];

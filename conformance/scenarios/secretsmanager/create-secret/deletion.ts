import { arn, from, present, timestamp, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const outOfRange = {
  error: "InvalidParameterException",
  status: 400,
  message: "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).",
  evidence: "reported",
} as const;

/** Getting rid of what CreateSecret made. */
export const deletionScenarios = [
  defineScenario({
    id: "create-secret/deletion/default-window",
    rules: ["CS-024"],
    title: "A deletion takes 30 days unless it is told otherwise, and the secret can be described until then",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { ARN: present() } },
      },
      {
        call: "DeleteSecret",
        input: { SecretId: from("made", "output.ARN") },
        expect: { output: { Name: from("made", "input.Name"), DeletionDate: timestamp({ daysFromNow: 30 }) } },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { ARN: from("made", "output.ARN"), DeletedDate: present() } },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/deletion/no-reading",
    rules: ["CS-024", "CS-127"],
    title: "A secret that waits for its deletion cannot be read",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { ARN: present() } },
      },
      {
        call: "DeleteSecret",
        input: { SecretId: from("made", "output.ARN"), RecoveryWindowInDays: 30 },
        expect: { output: { DeletionDate: timestamp({ daysFromNow: 30 }) } },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          error: "InvalidRequestException",
          status: 400,
          message: "You can't perform this operation on the secret because it was marked for deletion.",
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/deletion/never-there",
    rules: ["CS-024"],
    title: "A forced deletion succeeds even for a secret that never was",
    steps: [
      {
        as: "asked",
        call: "DeleteSecret",
        input: { SecretId: unique("{}/never"), ForceDeleteWithoutRecovery: true },
        expect: {
          output: {
            ARN: arn(from("asked", "input.SecretId")),
            Name: from("asked", "input.SecretId"),
            DeletionDate: timestamp(),
          },
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/deletion/window",
    rules: ["SM-121"],
    title: "A time for restoring of less than 7 or more than 30 days is refused",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { ARN: present() } },
      },
      {
        call: "DeleteSecret",
        input: { SecretId: from("made", "output.ARN"), RecoveryWindowInDays: 6 },
        expect: { ...outOfRange, violations: [{ pointer: "", trait: "smithy.contracts#conditions" }] },
      },
      {
        call: "DeleteSecret",
        input: { SecretId: from("made", "output.ARN"), RecoveryWindowInDays: 31 },
        expect: { ...outOfRange, violations: [{ pointer: "", trait: "smithy.contracts#conditions" }] },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/deletion/window-with-force",
    rules: ["SM-122"],
    title: "A forced deletion cannot have a time for restoring, and one out of range is reported first",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { ARN: present() } },
      },
      {
        call: "DeleteSecret",
        input: { SecretId: from("made", "output.ARN"), RecoveryWindowInDays: 7, ForceDeleteWithoutRecovery: true },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          message: "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
          evidence: { refusal: "reported", error: "reported", message: "unknown" },
          violations: [{ pointer: "", trait: "smithy.contracts#conditions" }],
        },
      },
      {
        call: "DeleteSecret",
        input: { SecretId: from("made", "output.ARN"), RecoveryWindowInDays: 0, ForceDeleteWithoutRecovery: true },
        expect: {
          ...outOfRange,
          violations: [
            { pointer: "", trait: "smithy.contracts#conditions" },
            { pointer: "", trait: "smithy.contracts#conditions" },
          ],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/deletion/window-without-force",
    rules: ["SM-122"],
    title: "A deletion that is expressly not forced may have a time for restoring",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { ARN: present() } },
      },
      {
        call: "DeleteSecret",
        input: { SecretId: from("made", "output.ARN"), RecoveryWindowInDays: 8, ForceDeleteWithoutRecovery: false },
        expect: { output: { DeletionDate: timestamp({ daysFromNow: 8 }) }, evidence: "recorded" },
      },
    ],
  }),
];

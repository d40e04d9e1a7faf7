import { arn, differing, from, present, text, timestamp, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const scheduled = "You can't create this secret because a secret with this name is already scheduled for deletion.";

/** Names that belong to another secret, or did. */
export const nameTakenScenarios = [
  defineScenario({
    id: "create-secret/name-taken/other-token",
    rules: ["CS-036", "CS-045", "CS-127"],
    title: "A name that is in use is refused to a request with another token",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique("{}/app/db"), SecretString: "one" },
        expect: { output: { ARN: arn(from("first", "input.Name")) }, evidence: "recorded" },
      },
      {
        call: "CreateSecret",
        input: { Name: from("first", "input.Name"), SecretString: "two" },
        expect: {
          error: "ResourceExistsException",
          status: 400,
          message: text("The operation failed because the secret ", from("first", "input.Name"), " already exists."),
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/name-taken/left-as-it-is",
    rules: ["CS-025", "CS-045"],
    title: "CreateSecret never changes the secret that has the name",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Description: "first" },
        expect: { output: { ARN: present(), VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "CreateSecret",
        input: { Name: from("first", "input.Name"), SecretString: "two", Description: "second" },
        expect: { error: "ResourceExistsException", status: 400, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("first", "input.Name") },
        expect: {
          output: { SecretString: "one", VersionId: from("first", "output.VersionId") },
          evidence: "documented",
        },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("first", "input.Name") },
        expect: { output: { ARN: from("first", "output.ARN"), Description: "first" }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/name-taken/scheduled",
    rules: ["CS-037", "CS-024", "CS-127"],
    title: "A secret that waits for its deletion still holds its name",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { ARN: present() }, evidence: "recorded" },
      },
      {
        call: "DeleteSecret",
        input: { SecretId: from("first", "input.Name"), RecoveryWindowInDays: 7 },
        expect: {
          output: {
            ARN: from("first", "output.ARN"),
            Name: from("first", "input.Name"),
            DeletionDate: timestamp({ daysFromNow: 7 }),
          },
          evidence: "recorded",
        },
      },
      {
        call: "CreateSecret",
        input: { Name: from("first", "input.Name"), SecretString: "two" },
        expect: {
          error: "InvalidRequestException",
          status: 400,
          message: scheduled,
          evidence: "recorded",
          about: { "": ["CS-037"] },
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/name-taken/made-anew",
    rules: ["CS-112", "CS-024"],
    title: "A secret that is made anew under an old name has another ARN, and the old ARN finds nothing",
    steps: [
      {
        as: "old",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { ARN: present() }, evidence: "documented" },
      },
      {
        call: "DeleteSecret",
        input: { SecretId: from("old", "output.ARN"), ForceDeleteWithoutRecovery: true },
        expect: { output: { ARN: from("old", "output.ARN"), DeletionDate: timestamp() }, evidence: "documented" },
      },
      {
        as: "new",
        within: 20,
        call: "CreateSecret",
        input: { Name: from("old", "input.Name"), SecretString: "two" },
        expect: {
          output: { ARN: differing(from("old", "output.ARN")), Name: from("old", "input.Name") },
          evidence: "documented",
        },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("old", "output.ARN") },
        expect: {
          error: "ResourceNotFoundException",
          status: 400,
          message: "Secrets Manager can't find the specified secret.",
          evidence: "documented",
        },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("new", "output.ARN") },
        expect: { output: { SecretString: "two" }, evidence: "documented" },
      },
    ],
  }),
];

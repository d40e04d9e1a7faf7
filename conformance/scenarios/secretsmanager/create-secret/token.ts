import { differing, from, present, text, token, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const missing = "You must provide a ClientRequestToken value. We recommend a UUID-type value.";

/** The idempotency token as the service treats it. */
export const tokenScenarios = [
  defineScenario({
    id: "create-secret/token/version-id",
    rules: ["CS-048", "CS-040", "CS-045"],
    title: "The token becomes the id of the initial version, character for character",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: text("UPPER-lower-", token()), SecretString: "one" },
        expect: { output: { VersionId: from("made", "input.ClientRequestToken") }, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name"), VersionId: from("made", "input.ClientRequestToken") },
        expect: { output: { SecretString: "one", VersionId: from("made", "input.ClientRequestToken") } },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/missing",
    rules: ["CS-042"],
    title: "A plain HTTP request without a token is refused",
    steps: [
      {
        as: "asked",
        send: "CreateSecret",
        body: { Name: unique(), SecretString: "one" },
        expect: { error: "InvalidRequestException", status: 400, message: missing, evidence: "recorded" },
      },
      {
        send: "DescribeSecret",
        body: { SecretId: from("asked", "input.Name") },
        expect: { error: "ResourceNotFoundException", status: 400, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/null",
    rules: ["CS-042", "CS-124"],
    title: "A token that is null is no token",
    steps: [
      {
        send: "CreateSecret",
        body: { Name: unique(), ClientRequestToken: null, SecretString: "one" },
        expect: { error: "InvalidRequestException", status: 400, message: missing, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/two-secrets",
    rules: ["CS-044"],
    title: "One token may serve two secrets",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique("{}/first"), ClientRequestToken: token(), SecretString: "one" },
        expect: { output: { ARN: present() }, evidence: "documented" },
      },
      {
        call: "CreateSecret",
        input: {
          Name: unique("{}/second"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
          SecretString: "two",
        },
        expect: {
          output: {
            ARN: differing(from("first", "output.ARN")),
            VersionId: from("first", "input.ClientRequestToken"),
          },
          evidence: "unknown",
        },
      },
    ],
  }),
];

import { absent, bytes, exactly, from, repeat } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { bothValues } from "../expected-errors.js";
import { isCurrent, makes } from "../steps.js";

/** What PutSecretValue takes and answers. */
export const answerScenarios = [
  defineScenario({
    id: "put-secret-value/answer/members",
    rules: ["SM-068"],
    title: "The answer has the ARN, the name, the version and its labels, and nothing else",
    steps: [
      makes("made"),
      {
        as: "second",
        call: "PutSecretValue",
        input: { SecretId: from("made", "output.ARN"), SecretString: "two" },
        expect: {
          output: exactly({
            ARN: from("made", "output.ARN"),
            Name: from("made", "input.Name"),
            VersionId: from("second", "input.ClientRequestToken"),
            VersionStages: ["AWSCURRENT"],
          }),
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "put-secret-value/answer/bytes-after-text",
    rules: ["SM-068", "SM-060"],
    title: "A version of bytes may follow one of text, and each is read as what it is",
    steps: [
      makes("made"),
      {
        as: "second",
        call: "PutSecretValue",
        input: { SecretId: from("made", "input.Name"), SecretBinary: bytes("AAH+/w==") },
        expect: { output: { VersionId: from("second", "input.ClientRequestToken") }, evidence: "model" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { SecretBinary: bytes("AAH+/w=="), SecretString: absent() }, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name"), VersionStage: "AWSPREVIOUS" },
        expect: { output: { SecretString: "one", SecretBinary: absent() }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "put-secret-value/answer/both-values",
    rules: ["SM-067", "CS-006"],
    title: "A text and bytes together are refused, and the secret stays as it was",
    steps: [
      makes("made"),
      {
        call: "PutSecretValue",
        input: { SecretId: from("made", "input.Name"), SecretString: "two", SecretBinary: bytes("AA==") },
        expect: bothValues,
      },
      isCurrent("made", "made", "documented"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/answer/rotation-token",
    rules: ["SM-068"],
    title: "A rotation token of 36 characters is accepted, one of 35 refused",
    steps: [
      makes("made"),
      {
        call: "PutSecretValue",
        input: { SecretId: from("made", "input.Name"), SecretString: "two", RotationToken: repeat("t", 36) },
        expect: { output: { Name: from("made", "input.Name") }, evidence: "model" },
      },
      {
        call: "PutSecretValue",
        input: { SecretId: from("made", "input.Name"), SecretString: "three", RotationToken: repeat("t", 35) },
        expect: {
          error: "ValidationException",
          status: 400,
          evidence: { refusal: "model", error: "unknown" },
          violations: [{ pointer: "/RotationToken", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
];

import { absent, bytes, from, present, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const oneValueOnly = "You can't specify both a binary secret value and a string secret value in the same secret.";

/** The protected text. */
export const valueScenarios = [
  defineScenario({
    id: "create-secret/value/exact-text",
    rules: ["CS-060", "CS-027"],
    title: "A text comes back exactly, with its spaces, line ends, quotation marks and characters of every length",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: '  one "two" \\three\\\r\n\tfour\u0001 \u00fcnf \u20ac \u{1F511}\n' },
        expect: { output: { VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: { SecretString: from("made", "input.SecretString"), SecretBinary: absent() },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/value/both",
    rules: ["CS-006"],
    title: "A text and bytes together are refused, and nothing is made",
    steps: [
      {
        as: "asked",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", SecretBinary: bytes("b25l") },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          message: oneValueOnly,
          evidence: "reported",
          violations: [{ pointer: "", trait: "smithy.contracts#conditions" }],
        },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("asked", "input.Name") },
        expect: { error: "ResourceNotFoundException", status: 400, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/value/both-in-new-version",
    rules: ["CS-006", "SM-067"],
    title: "A later version cannot have a text and bytes together either",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "PutSecretValue",
        input: { SecretId: from("first", "input.Name"), SecretString: "two", SecretBinary: bytes("dHdv") },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          message: oneValueOnly,
          evidence: { refusal: "documented", error: "reported", message: "reported" },
          violations: [{ pointer: "", trait: "smithy.contracts#conditions" }],
        },
      },
    ],
  }),
];

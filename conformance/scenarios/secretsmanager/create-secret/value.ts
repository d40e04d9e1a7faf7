import { absent, bytes, from, lacking, present, repeat, text, token, unique } from "../../../patterns/index.js";
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
    id: "create-secret/value/limits",
    rules: ["CS-061", "CS-062"],
    title: "A text of one character passes, and one of 65536 ASCII characters",
    steps: [
      {
        as: "short",
        call: "CreateSecret",
        input: { Name: unique("{}/short"), SecretString: "x" },
        expect: { output: { VersionId: present() }, evidence: "model" },
      },
      {
        as: "long",
        call: "CreateSecret",
        input: { Name: unique("{}/long"), SecretString: repeat("x", 65_536) },
        expect: { output: { VersionId: present() }, evidence: "model" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("long", "input.Name") },
        expect: { output: { SecretString: from("long", "input.SecretString") }, evidence: "model" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/value/too-long",
    rules: ["CS-061", "CS-129"],
    title: "A text of 65537 characters is refused without being quoted",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: repeat("x", 65_537) },
        expect: {
          error: "ValidationException",
          status: 400,
          message:
            "1 validation error detected: Value at 'secretString' failed to satisfy constraint: Member must have length less than or equal to 65536",
          evidence: "reported",
          violations: [{ pointer: "/SecretString", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/value/empty",
    rules: ["CS-061", "CS-070"],
    title: "An empty text is refused",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "" },
        expect: {
          error: "ValidationException",
          status: 400,
          message:
            "1 validation error detected: Value at 'secretString' failed to satisfy constraint: Member must have length greater than or equal to 1",
          evidence: { refusal: "model", error: "reported", status: "reported", message: "reported" },
          violations: [{ pointer: "/SecretString", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/value/astral-limit",
    rules: ["CS-062"],
    title: "A text of 16384 characters outside the basic plane has 65536 bytes and passes",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: repeat("\u{1F511}", 16_384) },
        expect: { output: { VersionId: present() }, evidence: "documented" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { SecretString: from("made", "input.SecretString") }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/value/too-many-bytes",
    rules: ["CS-062"],
    title: "A text within the limit on characters but over the one on bytes is refused",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: repeat("\u{1F511}", 16_385) },
        expect: {
          error: "ValidationException",
          status: 400,
          message: lacking("\u{1F511}"),
          evidence: "unknown",
          violations: [{ pointer: "/SecretString", trait: "hallmark.docs#checks" }],
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
  defineScenario({
    id: "create-secret/value/not-in-errors",
    rules: ["CS-071"],
    title: "A refusal quotes neither the value that was sent nor the one that is stored",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique("{}/long"), SecretString: text("correct-horse", repeat("x", 65_536)) },
        expect: {
          error: "ValidationException",
          status: 400,
          message: lacking("correct-horse"),
          evidence: "model",
          violations: [{ pointer: "/SecretString", trait: "smithy.api#length" }],
        },
      },
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique("{}/short"), ClientRequestToken: token(), SecretString: "correct-horse" },
        expect: { output: { VersionId: present() }, evidence: "model" },
      },
      {
        call: "CreateSecret",
        input: {
          Name: from("made", "input.Name"),
          ClientRequestToken: from("made", "input.ClientRequestToken"),
          SecretString: "battery-staple",
        },
        expect: {
          error: "ResourceExistsException",
          status: 400,
          message: lacking("battery-staple"),
          evidence: "model",
        },
      },
      {
        call: "CreateSecret",
        input: {
          Name: from("made", "input.Name"),
          ClientRequestToken: from("made", "input.ClientRequestToken"),
          SecretString: "battery-staple",
        },
        expect: {
          error: "ResourceExistsException",
          status: 400,
          message: lacking("correct-horse"),
          evidence: "model",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/value/not-in-description",
    rules: ["CS-028", "CS-071"],
    title: "DescribeSecret tells everything but the value",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), Description: "about it", SecretString: "one" },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: { ARN: from("made", "output.ARN"), Name: from("made", "input.Name"), Description: "about it" },
          without: ["SecretString", "SecretBinary"],
        },
      },
    ],
  }),
];

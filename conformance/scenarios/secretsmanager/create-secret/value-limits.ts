import { from, lacking, present, repeat, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

/** How long a protected text may be. */
export const valueLimitScenarios = [
  defineScenario({
    id: "create-secret/value/limits",
    rules: ["CS-061", "CS-062"],
    title: "A text of one character passes, and one of 65536 ASCII characters",
    steps: [
      {
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
          violations: [
            { pointer: "/SecretString", trait: "smithy.api#length" },
            { pointer: "/SecretString", trait: "hallmark.docs#checks" },
          ],
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
];

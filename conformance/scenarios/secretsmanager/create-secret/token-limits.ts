import { from, text, token, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

/** What may be a token. */
export const tokenLimitScenarios = [
  defineScenario({
    id: "create-secret/token/limits",
    rules: ["CS-049", "CS-044"],
    title: "Any text of 32 to 64 characters is a token",
    steps: [
      {
        as: "short",
        call: "CreateSecret",
        input: { Name: unique("{}/short"), ClientRequestToken: token(32), SecretString: "one" },
        expect: {
          output: { VersionId: from("short", "input.ClientRequestToken") },
          evidence: "model",
          about: { "/output/VersionId": ["CS-040"] },
        },
      },
      {
        as: "long",
        call: "CreateSecret",
        input: { Name: unique("{}/long"), ClientRequestToken: token(64), SecretString: "one" },
        expect: {
          output: { VersionId: from("long", "input.ClientRequestToken") },
          evidence: "model",
          about: { "/output/VersionId": ["CS-040"] },
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/any-text",
    rules: ["CS-044"],
    title: "A token need not look like a UUID",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: text("order #17, attempt: ", token(20)), SecretString: "one" },
        expect: {
          output: { VersionId: from("made", "input.ClientRequestToken") },
          evidence: "model",
          about: { "/output/VersionId": ["CS-040"] },
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/too-short",
    rules: ["CS-049", "CS-129"],
    title: "A token of 31 characters is refused",
    steps: [
      {
        as: "asked",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token(31), SecretString: "one" },
        expect: {
          error: "ValidationException",
          status: 400,
          message: text(
            "1 validation error detected: Value '",
            from("asked", "input.ClientRequestToken"),
            "' at 'clientRequestToken' failed to satisfy constraint: Member must have length greater than or equal to 32",
          ),
          evidence: { refusal: "model", error: "unknown", message: "unknown" },
          violations: [{ pointer: "/ClientRequestToken", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/too-long",
    rules: ["CS-049", "CS-129"],
    title: "A token of 65 characters is refused",
    steps: [
      {
        as: "asked",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token(65), SecretString: "one" },
        expect: {
          error: "ValidationException",
          status: 400,
          message: text(
            "1 validation error detected: Value '",
            from("asked", "input.ClientRequestToken"),
            "' at 'clientRequestToken' failed to satisfy constraint: Member must have length less than or equal to 64",
          ),
          evidence: { refusal: "model", error: "unknown", message: "unknown" },
          violations: [{ pointer: "/ClientRequestToken", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
];

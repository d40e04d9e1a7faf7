import { differing, from, present, repeat, text, unique, invalid, otherRegion } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const invalidName =
  "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!";

const badId = {
  error: "ValidationException",
  status: 400,
  message: invalidName,
  evidence: "recorded",
  violations: [{ pointer: "/SecretId", trait: "hallmark.docs#checks" }],
} as const;

const badName = [{ pointer: "/Name", trait: "hallmark.docs#checks" }];

/** How a secret may be called. */
export const nameScenarios = [
  defineScenario({
    id: "create-secret/name/missing",
    rules: ["CS-030", "CS-129"],
    title: "A request without a name is refused",
    steps: [
      {
        call: "CreateSecret",
        input: invalid({ SecretString: "one" }),
        expect: {
          error: "ValidationException",
          status: 400,
          message:
            "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null",
          evidence: { refusal: "model", error: "reported", message: "reported" },
          violations: [{ pointer: "/Name", trait: "smithy.api#required" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/name/allowed-characters",
    rules: ["CS-031", "CS-038"],
    title: "Letters, digits and the characters /_+=.@- make a name",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique("{}/AZaz09_+=.@-x"), SecretString: "one" },
        expect: { output: { Name: from("made", "input.Name") }, evidence: "documented" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name"), SecretString: "one" }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/name/foreign-characters",
    rules: ["CS-031"],
    title: "A space within or in front, an asterisk, a question mark, a bracket or a backslash spoils a name",
    steps: ["{}/in ner", " {}/leading", "{}/as*terisk", "{}/quest?ion", "{}/brack]et", "{}/back\\slash"].map(
      (name) => ({
        call: "CreateSecret" as const,
        input: { Name: unique(name), SecretString: "one" },
        expect: {
          error: "ValidationException",
          status: 400,
          message: invalidName,
          evidence: "recorded" as const,
          violations: badName,
        },
      }),
    ),
  }),
  defineScenario({
    id: "create-secret/name/foreign-letters",
    rules: ["CS-031"],
    title: "Letters and digits outside ASCII and control characters spoil a name",
    steps: ["{}/\u00fcber", "{}/\u0660", "{}/\u{1F511}", "{}/line\n", "{}/fullwidth\uff21"].map((name) => ({
      call: "CreateSecret" as const,
      input: { Name: unique(name), SecretString: "one" },
      expect: {
        error: "ValidationException",
        status: 400,
        message: invalidName,
        evidence: "documented" as const,
        violations: badName,
      },
    })),
  }),
  defineScenario({
    id: "create-secret/name/exclamation-mark",
    rules: ["CS-032"],
    title: "An exclamation mark is not for callers to use in a name",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique("{}/owner!id"), SecretString: "one" },
        expect: {
          error: "ValidationException",
          status: 400,
          message: invalidName,
          evidence: "unknown",
          violations: badName,
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/name/foreign-characters-in-id",
    rules: ["SM-003"],
    title: "A secret is not looked up under what cannot be its name",
    steps: [
      { call: "GetSecretValue", input: { SecretId: unique("{}/no where") }, expect: badId },
      { call: "DescribeSecret", input: { SecretId: unique("{}/no*where") }, expect: badId },
    ],
  }),
  defineScenario({
    id: "create-secret/name/limits",
    rules: ["CS-035"],
    title: "A name of one character passes, and one of 512",
    steps: [
      {
        as: "short",
        call: "CreateSecret",
        // Out of the way of those who ask for a name of one character: it cannot be a fresh one.
        region: otherRegion(1),
        input: { Name: unique("{}", 1), SecretString: "one" },
        expect: { output: { Name: from("short", "input.Name") }, evidence: "model" },
      },
      {
        as: "long",
        call: "CreateSecret",
        input: { Name: unique("{}/", 512), SecretString: "one" },
        expect: { output: { Name: from("long", "input.Name") }, evidence: "model" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/name/too-long",
    rules: ["CS-035", "CS-129"],
    title: "A name of 513 characters is refused",
    steps: [
      {
        call: "CreateSecret",
        region: otherRegion(1),
        input: { Name: repeat("n", 513), SecretString: "one" },
        expect: {
          error: "ValidationException",
          status: 400,
          message: text(
            "1 validation error detected: Value '",
            repeat("n", 513),
            "' at 'name' failed to satisfy constraint: Member must have length less than or equal to 512",
          ),
          evidence: { refusal: "model", error: "unknown", message: "unknown" },
          violations: [{ pointer: "/Name", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/name/empty",
    rules: ["CS-035", "CS-129"],
    title: "An empty name is refused",
    steps: [
      {
        call: "CreateSecret",
        // Out of the way of the others, should it be let in: no name could be fresh here.
        region: otherRegion(1),
        input: { Name: "", SecretString: "one" },
        expect: {
          error: "ValidationException",
          status: 400,
          message:
            "1 validation error detected: Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 1",
          evidence: { refusal: "model", error: "unknown", message: "unknown" },
          violations: [
            { pointer: "/Name", trait: "smithy.api#length" },
            { pointer: "/Name", trait: "hallmark.docs#checks" },
          ],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/name/kept",
    rules: ["CS-038", "CS-113", "CS-111"],
    title: "A slash in front and capitals stay in the name that every answer shows",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique("/{}/MixedCase"), SecretString: "one" },
        expect: { output: { ARN: present(), Name: from("made", "input.Name") }, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "output.ARN") },
        expect: { output: { Name: from("made", "input.Name") }, evidence: "documented" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name"), SecretString: "one" }, evidence: "documented" },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name") }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/name/case",
    rules: ["CS-038"],
    title: "Names that differ in case belong to two secrets",
    steps: [
      {
        as: "stem",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "stem" },
        expect: { output: { Name: present() }, evidence: "documented" },
      },
      {
        as: "lower",
        call: "CreateSecret",
        input: { Name: text(from("stem", "input.Name"), "/app"), SecretString: "lower" },
        expect: { output: { ARN: present() }, evidence: "documented" },
      },
      {
        call: "CreateSecret",
        input: { Name: text(from("stem", "input.Name"), "/APP"), SecretString: "upper" },
        expect: { output: { ARN: differing(from("lower", "output.ARN")) }, evidence: "unknown" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("lower", "input.Name") },
        expect: { output: { SecretString: "lower" }, evidence: "unknown" },
      },
    ],
  }),
];

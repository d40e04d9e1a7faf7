import { from, lacking, present, repeat, text, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { makes } from "../steps.js";

const tooLong = text("correct-horse", repeat("x", 65_536));

const hides = (secret: string, rule: string) =>
  ({
    error: "ValidationException",
    status: 400,
    message: lacking(secret),
    evidence: { refusal: "model", error: "unknown", message: "model" },
    // That there is a refusal at all is a matter of lengths.
    about: { "": [rule], "/error/message": ["SM-018"] },
  }) as const;

/** Members that must not be seen where they do not belong. */
export const sensitiveScenarios = [
  defineScenario({
    id: "every-operation/sensitive/values",
    rules: ["SM-018"],
    title: "No operation that takes a value quotes it in a refusal",
    steps: [
      makes("made"),
      {
        call: "PutSecretValue",
        input: { SecretId: from("made", "input.Name"), SecretString: tooLong },
        expect: {
          ...hides("correct-horse", "CS-061"),
          violations: [
            { pointer: "/SecretString", trait: "smithy.api#length" },
            { pointer: "/SecretString", trait: "hallmark.docs#checks" },
          ],
        },
      },
      {
        call: "UpdateSecret",
        input: { SecretId: from("made", "input.Name"), SecretString: tooLong },
        expect: {
          ...hides("correct-horse", "CS-061"),
          violations: [
            { pointer: "/SecretString", trait: "smithy.api#length" },
            { pointer: "/SecretString", trait: "hallmark.docs#checks" },
          ],
        },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/sensitive/rotation-token",
    rules: ["SM-018"],
    title: "A rotation token that is refused is not quoted",
    steps: [
      {
        call: "PutSecretValue",
        input: { SecretId: unique(), SecretString: "one", RotationToken: "battery-staple" },
        expect: {
          ...hides("battery-staple", "SM-068"),
          violations: [{ pointer: "/RotationToken", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/sensitive/only-where-asked-for",
    rules: ["SM-018"],
    title: "A value stands in the answer of no operation but those that read it",
    steps: [
      makes("made"),
      {
        call: "PutSecretValue",
        input: { SecretId: from("made", "input.Name"), SecretString: "two" },
        expect: { output: { VersionId: present() }, without: ["SecretString"], evidence: "model" },
      },
      {
        call: "UpdateSecret",
        input: { SecretId: from("made", "input.Name"), SecretString: "three" },
        expect: { output: { VersionId: present() }, without: ["SecretString"], evidence: "model" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name") }, without: ["SecretString"], evidence: "model" },
      },
    ],
  }),
];

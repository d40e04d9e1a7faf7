import { from, lacking, present, repeat, text, token, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

/** Where a value must not appear. */
export const hiddenValueScenarios = [
  defineScenario({
    id: "create-secret/value/not-in-errors",
    rules: ["CS-071"],
    title: "A refusal quotes neither the value that was sent nor the one that is stored",
    steps: [
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
          evidence: { refusal: "recorded", error: "recorded", message: "model" },
          about: { "": ["CS-047"], "/error/message": ["CS-071"] },
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
          evidence: { refusal: "recorded", error: "recorded", message: "model" },
          about: { "": ["CS-047"], "/error/message": ["CS-071"] },
        },
      },
      {
        call: "CreateSecret",
        input: { Name: unique("{}/long"), SecretString: text("correct-horse", repeat("x", 65_536)) },
        expect: {
          error: "ValidationException",
          status: 400,
          message: lacking("correct-horse"),
          evidence: { refusal: "model", error: "unknown", message: "model" },
          violations: [
            { pointer: "/SecretString", trait: "smithy.api#length" },
            { pointer: "/SecretString", trait: "hallmark.docs#checks" },
          ],
          about: { "": ["CS-061"], "/error/message": ["CS-071"] },
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
        expect: { output: { ARN: present(), VersionId: present() } },
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

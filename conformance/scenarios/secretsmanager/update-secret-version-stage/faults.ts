import { from, matching, text } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { isLabelled, makes, puts } from "../steps.js";

/** Moves that are refused, after which everything is as it was. */
export const faultScenarios = [
  defineScenario({
    id: "update-secret-version-stage/faults/current-without-origin",
    rules: ["SM-040"],
    title: "AWSCURRENT does not move unless the version that has it is named",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      {
        call: "UpdateSecretVersionStage",
        input: {
          SecretId: from("first", "input.Name"),
          VersionStage: "AWSCURRENT",
          MoveToVersionId: from("first", "output.VersionId"),
        },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          message: text(
            "The parameter RemoveFromVersionId can't be empty. Staging label AWSCURRENT is currently attached to version ",
            from("second", "output.VersionId"),
            ", so you must explicitly reference that version in RemoveFromVersionId.",
          ),
          evidence: "recorded",
        },
      },
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "update-secret-version-stage/faults/own-label-without-origin",
    rules: ["SM-041"],
    title: "No other label moves either unless the version that has it is named",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["green"]),
      {
        call: "UpdateSecretVersionStage",
        input: {
          SecretId: from("first", "input.Name"),
          VersionStage: "green",
          MoveToVersionId: from("first", "output.VersionId"),
        },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          message: text(
            "The parameter RemoveFromVersionId can't be empty. Staging label green is currently attached to version ",
            from("second", "output.VersionId"),
            ", so you must explicitly reference that version in RemoveFromVersionId.",
          ),
          evidence: { refusal: "documented", error: "unknown" },
        },
      },
      ...isLabelled("first", { first: ["AWSCURRENT"], second: ["green"] }, "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret-version-stage/faults/wrong-origin",
    rules: ["SM-042"],
    title: "A label does not move if the version that is named as having it does not",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      puts("third", "first", "three", ["green"]),
      {
        call: "UpdateSecretVersionStage",
        input: {
          SecretId: from("first", "input.Name"),
          VersionStage: "AWSCURRENT",
          RemoveFromVersionId: from("first", "output.VersionId"),
          MoveToVersionId: from("third", "output.VersionId"),
        },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          evidence: { refusal: "documented", error: "unknown" },
        },
      },
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS"], third: ["green"] }, "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret-version-stage/faults/wrong-origin-to-take-off",
    rules: ["SM-042"],
    title: "A label is not taken off a version that does not have it",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["green"]),
      {
        call: "UpdateSecretVersionStage",
        input: {
          SecretId: from("first", "input.Name"),
          VersionStage: "green",
          RemoveFromVersionId: from("first", "output.VersionId"),
        },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          evidence: { refusal: "documented", error: "unknown" },
        },
      },
      ...isLabelled("first", { first: ["AWSCURRENT"], second: ["green"] }, "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret-version-stage/faults/current-taken-off",
    rules: ["SM-043"],
    title: "AWSCURRENT cannot be taken off without going somewhere else",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      {
        call: "UpdateSecretVersionStage",
        input: {
          SecretId: from("first", "input.Name"),
          VersionStage: "AWSCURRENT",
          RemoveFromVersionId: from("second", "output.VersionId"),
        },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          message: matching(
            /^You can only move staging label AWSCURRENT to a different secret version\. It can['’]t be completely removed\.$/,
            "the sentence that AWSCURRENT can only be moved",
            "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.",
          ),
          evidence: "reported",
          violations: [{ pointer: "", trait: "smithy.contracts#conditions" }],
        },
      },
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS"] }, "reported"),
    ],
  }),
  defineScenario({
    id: "update-secret-version-stage/faults/no-version",
    rules: ["SM-046"],
    title: "A label alone, with no version to take it off or put it on, is refused",
    steps: [
      makes("first"),
      {
        call: "UpdateSecretVersionStage",
        input: { SecretId: from("first", "input.Name"), VersionStage: "green" },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          evidence: "unknown",
          violations: [{ pointer: "", trait: "smithy.contracts#conditions" }],
        },
      },
      ...isLabelled("first", { first: ["AWSCURRENT"] }, "unknown"),
    ],
  }),
];

import { from, text, token } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { findsNoLabel, isCurrent, makes, makesEmpty, noValueUnder, puts, readsVersion, relabels } from "../steps.js";

/** Which version GetSecretValue reads. */
export const selectionScenarios = [
  defineScenario({
    id: "get-secret-value/selection/by-id-and-label",
    rules: ["SM-048"],
    title: "A version is read by its id, by its label, and without either the current one",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      puts("third", "first", "three", ["green"]),
      isCurrent("first", "second", "recorded"),
      readsVersion("first", "first", {}, ["AWSPREVIOUS"], "recorded"),
      readsVersion("first", "first", { VersionStage: "AWSPREVIOUS" }, ["AWSPREVIOUS"], "recorded"),
      readsVersion("first", "second", {}, ["AWSCURRENT"], "recorded"),
      readsVersion("first", "second", { VersionStage: "AWSCURRENT" }, ["AWSCURRENT"], "recorded"),
      readsVersion("first", "third", {}, ["green"], "recorded"),
      readsVersion("first", "third", { VersionStage: "green" }, ["green"], "recorded"),
    ],
  }),
  defineScenario({
    id: "get-secret-value/selection/after-a-move",
    rules: ["SM-048"],
    title: "Without an id or a label the version is read that AWSCURRENT was moved to, and then the one put last",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      relabels("first", "AWSCURRENT", { off: "second", onto: "first" }, "recorded"),
      readsVersion("first", "first", { VersionStage: "AWSCURRENT" }, ["AWSCURRENT"], "recorded"),
      isCurrent("first", "first", "recorded"),
      puts("third", "first", "three"),
      isCurrent("first", "third", "recorded"),
    ],
  }),
  defineScenario({
    id: "get-secret-value/selection/both",
    rules: ["SM-048", "SM-062"],
    title: "An id and a label together read their version if they agree, and are refused if not",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      {
        call: "GetSecretValue",
        input: {
          SecretId: from("first", "input.Name"),
          VersionId: from("first", "output.VersionId"),
          VersionStage: "AWSPREVIOUS",
        },
        expect: { output: { SecretString: "one" }, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: {
          SecretId: from("first", "input.Name"),
          VersionId: from("first", "output.VersionId"),
          VersionStage: "AWSCURRENT",
        },
        expect: {
          error: "InvalidRequestException",
          status: 400,
          message: "You provided a VersionStage that is not associated to the provided VersionId.",
          evidence: "recorded",
        },
      },
      isCurrent("first", "second", "recorded"),
    ],
  }),
  defineScenario({
    id: "get-secret-value/selection/label-of-none",
    rules: ["SM-062"],
    title: "An id and a label that no version has do not agree either",
    steps: [
      makes("first"),
      {
        call: "GetSecretValue",
        input: {
          SecretId: from("first", "input.Name"),
          VersionId: from("first", "output.VersionId"),
          VersionStage: "green",
        },
        expect: { error: "InvalidRequestException", status: 400, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "get-secret-value/selection/no-such-id",
    rules: ["SM-061"],
    title: "A version id that the secret does not have is not found, and named",
    steps: [
      makes("made"),
      {
        as: "asked",
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name"), VersionId: token() },
        expect: {
          error: "ResourceNotFoundException",
          status: 400,
          message: text(
            "Secrets Manager can't find the specified secret value for VersionId: ",
            from("asked", "input.VersionId"),
          ),
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "get-secret-value/selection/version-of-another",
    rules: ["SM-061"],
    title: "The id of another secret's version is not found",
    steps: [
      makes("first"),
      makes("other", { SecretString: "other" }),
      {
        call: "GetSecretValue",
        input: { SecretId: from("first", "input.Name"), VersionId: from("other", "output.VersionId") },
        expect: {
          error: "ResourceNotFoundException",
          status: 400,
          message: text(
            "Secrets Manager can't find the specified secret value for VersionId: ",
            from("other", "output.VersionId"),
          ),
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "get-secret-value/selection/no-such-label",
    rules: ["SM-061"],
    title: "A label that no version has is not found, and named",
    steps: [makes("made"), findsNoLabel("made", "green", "recorded"), findsNoLabel("made", "AWSPREVIOUS", "recorded")],
  }),
  defineScenario({
    id: "get-secret-value/selection/no-value-yet",
    rules: ["SM-061"],
    title: "In a secret without a value the current version is not found",
    steps: [
      makesEmpty("made"),
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: noValueUnder("AWSCURRENT", "recorded"),
      },
    ],
  }),
];

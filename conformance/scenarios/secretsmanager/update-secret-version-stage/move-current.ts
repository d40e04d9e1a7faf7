import { containing, exactly, from, present } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { isCurrent, isLabelled, makes, makesEmpty, puts, readsVersion, relabels } from "../steps.js";

/** AWSCURRENT that goes from one version to another. */
export const moveCurrentScenarios = [
  defineScenario({
    id: "update-secret-version-stage/move-current/back",
    rules: ["SM-039"],
    title: "Moved back, AWSCURRENT and AWSPREVIOUS change places, and once more on the way forth",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      relabels("first", "AWSCURRENT", { off: "second", onto: "first" }, "recorded"),
      ...isLabelled("first", { first: ["AWSCURRENT"], second: ["AWSPREVIOUS"] }, "recorded"),
      relabels("first", "AWSCURRENT", { off: "first", onto: "second" }, "recorded"),
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "update-secret-version-stage/move-current/answer",
    rules: ["SM-039"],
    title: "The answer has the ARN and the name, and nothing else",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      {
        call: "UpdateSecretVersionStage",
        input: {
          SecretId: from("first", "input.Name"),
          VersionStage: "AWSCURRENT",
          RemoveFromVersionId: from("second", "output.VersionId"),
          MoveToVersionId: from("first", "output.VersionId"),
        },
        expect: {
          output: exactly({ ARN: from("first", "output.ARN"), Name: from("first", "input.Name") }),
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "update-secret-version-stage/move-current/pending-stays",
    rules: ["SM-039"],
    title: "A pending version that becomes current is pending still",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["AWSPENDING"]),
      relabels("first", "AWSCURRENT", { off: "first", onto: "second" }, "recorded"),
      ...isLabelled("first", { second: ["AWSCURRENT", "AWSPENDING"], first: ["AWSPREVIOUS"] }, "recorded"),
      relabels("first", "AWSPENDING", { off: "second" }),
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS"] }, "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret-version-stage/move-current/own-labels-stay",
    rules: ["SM-039"],
    title: "Labels of the caller's own stay on both versions",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["green"]),
      relabels("first", "blue", { onto: "first" }),
      relabels("first", "AWSCURRENT", { off: "first", onto: "second" }, "recorded"),
      ...isLabelled("first", { second: ["AWSCURRENT", "green"], first: ["AWSPREVIOUS", "blue"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "update-secret-version-stage/move-current/older-previous",
    rules: ["SM-039", "SM-049"],
    title: "AWSPREVIOUS leaves the version that had it before, which then has no label and can still be read",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      puts("third", "first", "three", ["green"]),
      ...isLabelled("first", { first: ["AWSPREVIOUS"], second: ["AWSCURRENT"], third: ["green"] }, "documented"),
      relabels("first", "AWSCURRENT", { off: "second", onto: "third" }),
      ...isLabelled("first", { second: ["AWSPREVIOUS"], third: ["AWSCURRENT", "green"] }, "documented"),
      readsVersion("first", "first", {}, [], "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret-version-stage/move-current/onto-deprecated",
    rules: ["SM-039", "SM-049"],
    title: "AWSCURRENT can go back to a version that has lost all its labels",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      puts("third", "first", "three"),
      readsVersion("first", "first", {}, [], "documented"),
      relabels("first", "AWSCURRENT", { off: "third", onto: "first" }),
      ...isLabelled("first", { first: ["AWSCURRENT"], third: ["AWSPREVIOUS"] }, "documented"),
      readsVersion("first", "second", {}, [], "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret-version-stage/move-current/first-value",
    rules: ["SM-045"],
    title: "The pending first version of a secret that was made without a value can be made current",
    steps: [
      makesEmpty("made"),
      {
        as: "first",
        call: "PutSecretValue",
        input: { SecretId: from("made", "input.Name"), SecretString: "one", VersionStages: ["AWSPENDING"] },
        expect: { output: { VersionId: present(), VersionStages: containing("AWSPENDING") }, evidence: "reported" },
      },
      {
        call: "UpdateSecretVersionStage",
        input: {
          SecretId: from("made", "input.Name"),
          VersionStage: "AWSCURRENT",
          MoveToVersionId: from("first", "output.VersionId"),
        },
        expect: { output: { ARN: from("made", "output.ARN") }, evidence: "reported" },
      },
      isCurrent("made", "first", "reported"),
    ],
  }),
];

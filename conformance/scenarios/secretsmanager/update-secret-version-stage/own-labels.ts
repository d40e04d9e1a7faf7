import { defineScenario } from "../define-scenario.js";
import { findsNoLabel, isLabelled, makes, puts, readsVersion, relabels } from "../steps.js";

/** Labels other than AWSCURRENT. */
export const ownLabelScenarios = [
  defineScenario({
    id: "update-secret-version-stage/own-labels/put-on",
    rules: ["SM-044"],
    title: "A label that no version has is put on the one that is named, beside the labels it has",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      relabels("first", "green", { onto: "first" }),
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS", "green"] }, "documented"),
      relabels("first", "blue", { onto: "second" }),
      ...isLabelled("first", { second: ["AWSCURRENT", "blue"], first: ["AWSPREVIOUS", "green"] }, "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret-version-stage/own-labels/moved",
    rules: ["SM-044", "SM-041"],
    title: "A label moves when the version that has it is named, and nothing else does",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["green"]),
      puts("third", "first", "three", ["blue"]),
      relabels("first", "green", { off: "second", onto: "third" }),
      ...isLabelled("first", { first: ["AWSCURRENT"], third: ["blue", "green"] }, "documented"),
      readsVersion("first", "second", {}, [], "documented"),
      relabels("first", "green", { off: "third", onto: "second" }),
      ...isLabelled("first", { first: ["AWSCURRENT"], second: ["green"], third: ["blue"] }, "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret-version-stage/own-labels/taken-off",
    rules: ["SM-049"],
    title: "A version whose last label is taken off can still be read by its id, and by no label",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["green"]),
      relabels("first", "green", { off: "second" }),
      ...isLabelled("first", { first: ["AWSCURRENT"] }, "documented"),
      findsNoLabel("first", "green", "documented"),
      readsVersion("first", "second", {}, [], "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret-version-stage/own-labels/like-aws",
    rules: ["SM-047"],
    title: "A label that begins with AWS is put on and taken off like any other",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      relabels("first", "AWSSOMETHING", { onto: "first" }, "recorded"),
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS", "AWSSOMETHING"] }, "recorded"),
      relabels("first", "AWSSOMETHING", { off: "first" }, "recorded"),
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS"] }, "recorded"),
    ],
  }),
];

import { defineScenario } from "../define-scenario.js";
import { findsNoLabel, isCurrent, isLabelled, makes, puts, readsVersion, relabels, showsNoOthers } from "../steps.js";

/** How labels move by themselves when a version is put. */
export const labelScenarios = [
  defineScenario({
    id: "put-secret-value/labels/current-and-previous",
    rules: ["SM-032"],
    title: "A new version becomes current, the one before it previous, after each of four",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS"] }, "recorded"),
      puts("third", "first", "three"),
      ...isLabelled("first", { third: ["AWSCURRENT"], second: ["AWSPREVIOUS"] }, "recorded"),
      puts("fourth", "first", "four"),
      ...isLabelled("first", { fourth: ["AWSCURRENT"], third: ["AWSPREVIOUS"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/labels/current-asked-for",
    rules: ["SM-034", "SM-032"],
    title: "A version that is put as AWSCURRENT makes the one before it previous, as if no label were named",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["AWSCURRENT"]),
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS"] }, "documented"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/labels/pending-then-current",
    rules: ["SM-034", "SM-039"],
    title: "A version that waits under AWSPENDING is current once it is told so",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["AWSPENDING"]),
      ...isLabelled("first", { first: ["AWSCURRENT"], second: ["AWSPENDING"] }, "recorded"),
      relabels("first", "AWSCURRENT", { off: "first", onto: "second" }, "recorded"),
      ...isLabelled("first", { first: ["AWSPREVIOUS"], second: ["AWSCURRENT", "AWSPENDING"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/labels/after-rotation",
    rules: ["SM-036"],
    title: "A version that became current while it was pending loses both labels to the next",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["AWSPENDING"]),
      relabels("first", "AWSCURRENT", { off: "first", onto: "second" }, "recorded"),
      puts("third", "first", "three"),
      ...isLabelled("first", { third: ["AWSCURRENT"], second: ["AWSPREVIOUS"] }, "recorded"),
      findsNoLabel("first", "AWSPENDING", "recorded"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/labels/pending-dropped",
    rules: ["SM-036"],
    title: "A current version that is pending too ends as the previous one only, and nothing is pending",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["AWSPENDING", "AWSCURRENT"]),
      puts("third", "first", "three"),
      ...isLabelled("first", { third: ["AWSCURRENT"], second: ["AWSPREVIOUS"] }, "recorded"),
      findsNoLabel("first", "AWSPENDING", "recorded"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/labels/own-labels-stay",
    rules: ["SM-036"],
    title: "A version that ceases to be current keeps the labels that are the caller's own",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["AWSCURRENT", "green"]),
      puts("third", "first", "three"),
      ...isLabelled("first", { third: ["AWSCURRENT"], second: ["AWSPREVIOUS", "green"] }, "unknown"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/labels/deprecated",
    rules: ["SM-035"],
    title: "A version whose only label is taken vanishes from the list of versions",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["green"]),
      ...isLabelled("first", { first: ["AWSCURRENT"], second: ["green"] }, "recorded"),
      puts("third", "first", "three", ["green"]),
      ...showsNoOthers("first", { first: ["AWSCURRENT"], third: ["green"] }, "recorded"),
      ...isLabelled("first", { first: ["AWSCURRENT"], third: ["green"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/labels/readable-by-id",
    rules: ["SM-049"],
    title: "Versions that have lost their labels can still be read by their ids",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      puts("third", "first", "three"),
      puts("fourth", "first", "four"),
      readsVersion("first", "first", {}, [], "documented"),
      readsVersion("first", "second", {}, [], "documented"),
      readsVersion("first", "third", {}, ["AWSPREVIOUS"], "documented"),
      isCurrent("first", "fourth", "documented"),
    ],
  }),
];

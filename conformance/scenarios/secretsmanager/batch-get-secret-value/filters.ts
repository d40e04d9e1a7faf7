import { absent, anyOf, from, present, setOf, text, upTo } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { makesBelow, onlyBelow } from "../listing-steps.js";
import { makes, makesEmpty, puts } from "../steps.js";

/** Secrets that BatchGetSecretValue finds by filters. */
export const filterScenarios = [
  defineScenario({
    id: "batch-get-secret-value/filters/values",
    rules: ["SM-064", "SM-066"],
    title: "The current values of what the filters find come, and of nothing else",
    steps: [
      makes("root"),
      makesBelow("root", "/a", "first", { SecretString: "a" }),
      makesBelow("root", "/b", "second", { SecretString: "b" }),
      puts("current", "second", "b, later"),
      {
        call: "BatchGetSecretValue",
        input: { Filters: [{ Key: "name", Values: [text(from("root", "input.Name"), "/")] }] },
        within: 30,
        expect: {
          output: {
            SecretValues: setOf(
              { ARN: from("first", "output.ARN"), SecretString: "a" },
              {
                ARN: from("second", "output.ARN"),
                SecretString: "b, later",
                VersionId: from("current", "output.VersionId"),
              },
            ),
            Errors: anyOf([], absent()),
          },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "batch-get-secret-value/filters/one-without-value",
    rules: ["SM-066"],
    title: "A secret without a value that the filters find does not keep the others from being read",
    steps: [
      makesEmpty("root"),
      makesBelow("root", "/a", "first", { SecretString: "a" }),
      {
        call: "BatchGetSecretValue",
        input: { Filters: onlyBelow("root") },
        within: 30,
        expect: {
          output: { SecretValues: [{ ARN: from("first", "output.ARN"), SecretString: "a" }] },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "batch-get-secret-value/filters/nothing-found",
    rules: ["SM-066"],
    title: "Filters that find nothing are no error",
    steps: [
      makes("root"),
      {
        call: "BatchGetSecretValue",
        input: { Filters: [{ Key: "name", Values: [text(from("root", "input.Name"), "/nowhere")] }] },
        expect: {
          output: { SecretValues: anyOf([], absent()), Errors: anyOf([], absent()) },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "batch-get-secret-value/filters/pages",
    rules: ["SM-065"],
    title: "With filters there may be a limit, and a token leads to what is beyond it",
    steps: [
      makes("root"),
      makesBelow("root", "/a", "first"),
      makesBelow("root", "/b", "second"),
      {
        as: "page",
        call: "BatchGetSecretValue",
        input: { Filters: onlyBelow("root"), MaxResults: 1 },
        within: 30,
        expect: { output: { SecretValues: upTo(1), NextToken: present() }, evidence: "documented" },
      },
      {
        call: "BatchGetSecretValue",
        input: { Filters: onlyBelow("root"), MaxResults: 1, NextToken: from("page", "output.NextToken") },
        expect: { output: { SecretValues: upTo(1) }, evidence: "documented" },
      },
      {
        call: "BatchGetSecretValue",
        input: { Filters: onlyBelow("root"), MaxResults: 3 },
        expect: {
          output: {
            SecretValues: setOf(
              { ARN: from("root", "output.ARN") },
              { ARN: from("first", "output.ARN") },
              { ARN: from("second", "output.ARN") },
            ),
          },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "batch-get-secret-value/filters/limits",
    rules: ["SM-065"],
    title: "Twenty is the most that may be asked for",
    steps: [
      makes("root"),
      {
        call: "BatchGetSecretValue",
        input: { Filters: onlyBelow("root"), MaxResults: 20 },
        within: 30,
        expect: { output: { SecretValues: [{ ARN: from("root", "output.ARN") }] }, evidence: "documented" },
      },
      {
        call: "BatchGetSecretValue",
        input: { Filters: onlyBelow("root"), MaxResults: 21 },
        expect: {
          error: "ValidationException",
          status: 400,
          evidence: { refusal: "model", error: "unknown" },
          violations: [{ pointer: "/MaxResults", trait: "smithy.api#range" }],
        },
      },
    ],
  }),
];

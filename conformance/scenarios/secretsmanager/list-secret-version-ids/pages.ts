import { absent, differing, from, present, setOf, upTo } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { isLabelled, makes, puts } from "../steps.js";

/** Lists of versions that come in pages. How full a page is nobody promises, only how many it holds at the most. */
export const pageScenarios = [
  defineScenario({
    id: "list-secret-version-ids/pages/most",
    rules: ["SM-074"],
    title: "A page holds no more versions than were asked for, and says that there are more",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      puts("third", "first", "three", ["green"]),
      {
        as: "page",
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name"), MaxResults: 1 },
        expect: { output: { Versions: upTo(1), NextToken: present() }, evidence: "documented" },
      },
      {
        call: "ListSecretVersionIds",
        input: {
          SecretId: from("first", "input.Name"),
          MaxResults: 1,
          NextToken: from("page", "output.NextToken"),
        },
        expect: { output: { ARN: from("first", "output.ARN"), Versions: upTo(1) }, evidence: "documented" },
      },
      ...isLabelled("first", { first: ["AWSPREVIOUS"], second: ["AWSCURRENT"], third: ["green"] }, "documented"),
    ],
  }),
  defineScenario({
    id: "list-secret-version-ids/pages/each-once",
    rules: ["SM-074"],
    title: "Page after page each version comes once, and the last page leads to no other",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      {
        as: "page",
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name"), MaxResults: 1 },
        expect: { output: { Versions: [{ VersionId: present() }], NextToken: present() }, evidence: "unknown" },
      },
      {
        call: "ListSecretVersionIds",
        input: {
          SecretId: from("first", "input.Name"),
          MaxResults: 1,
          NextToken: from("page", "output.NextToken"),
        },
        expect: {
          output: {
            Versions: [{ VersionId: differing(from("page", "output.Versions.0.VersionId")) }],
            NextToken: absent(),
          },
          evidence: "unknown",
        },
      },
      ...isLabelled("first", { first: ["AWSPREVIOUS"], second: ["AWSCURRENT"] }, "documented"),
    ],
  }),
  defineScenario({
    id: "list-secret-version-ids/pages/whole",
    rules: ["SM-074"],
    title: "A hundred is the most that may be asked for, and few versions come whole",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name"), MaxResults: 100 },
        expect: {
          output: {
            Versions: setOf(
              { VersionId: from("first", "output.VersionId") },
              { VersionId: from("second", "output.VersionId") },
            ),
          },
          evidence: "documented",
        },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name"), MaxResults: 101 },
        expect: {
          error: "ValidationException",
          status: 400,
          evidence: { refusal: "model", error: "unknown" },
          violations: [{ pointer: "/MaxResults", trait: "smithy.api#range" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "list-secret-version-ids/pages/bad-token",
    rules: ["SM-074"],
    title: "A token that no page gave out is refused",
    steps: [
      makes("first"),
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name"), NextToken: "no-such-page" },
        expect: {
          error: "InvalidNextTokenException",
          status: 400,
          evidence: { refusal: "model", error: "model", message: "unknown" },
        },
      },
    ],
  }),
];

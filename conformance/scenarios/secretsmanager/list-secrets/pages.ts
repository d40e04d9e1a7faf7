import { absent, from, present, setOf, upTo } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { areListed, makesBelow, onlyBelow } from "../listing-steps.js";
import { makes } from "../steps.js";

const three = [
  makes("root"),
  { ...makesBelow("root", "/b", "second"), pause: 2 },
  { ...makesBelow("root", "/c", "third"), pause: 2 },
  areListed("root", ["root", "second", "third"]),
] as const;

/** Lists that come in pages. A page may hold less than was asked for, and nothing at all. */
export const pageScenarios = [
  defineScenario({
    id: "list-secrets/pages/most",
    rules: ["SM-102"],
    title: "A page holds no more secrets than were asked for, and a token leads on",
    steps: [
      ...three,
      {
        as: "page",
        call: "ListSecrets",
        input: { Filters: onlyBelow("root"), MaxResults: 2 },
        expect: { output: { SecretList: upTo(2), NextToken: present() }, evidence: "documented" },
      },
      {
        call: "ListSecrets",
        input: { Filters: onlyBelow("root"), MaxResults: 2, NextToken: from("page", "output.NextToken") },
        expect: { output: { SecretList: upTo(2) }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "list-secrets/pages/each-once",
    rules: ["SM-102", "SM-103"],
    title: "Page after page each secret comes once, in order, and the last page leads to no other",
    steps: [
      ...three,
      {
        as: "page",
        call: "ListSecrets",
        input: { Filters: onlyBelow("root"), SortOrder: "asc", MaxResults: 2 },
        expect: {
          output: {
            SecretList: [{ Name: from("root", "input.Name") }, { Name: from("second", "input.Name") }],
            NextToken: present(),
          },
          evidence: "unknown",
        },
      },
      {
        call: "ListSecrets",
        input: {
          Filters: onlyBelow("root"),
          SortOrder: "asc",
          MaxResults: 2,
          NextToken: from("page", "output.NextToken"),
        },
        expect: {
          output: { SecretList: [{ Name: from("third", "input.Name") }], NextToken: absent() },
          evidence: "unknown",
        },
      },
    ],
  }),
  defineScenario({
    id: "list-secrets/pages/whole",
    rules: ["SM-102"],
    title: "What fits on one page has no token, and a hundred is the most of a page",
    steps: [
      ...three,
      {
        call: "ListSecrets",
        input: { Filters: onlyBelow("root"), MaxResults: 100 },
        expect: {
          output: {
            SecretList: setOf(
              { Name: from("root", "input.Name") },
              { Name: from("second", "input.Name") },
              { Name: from("third", "input.Name") },
            ),
            NextToken: absent(),
          },
          evidence: "documented",
        },
      },
      {
        call: "ListSecrets",
        input: { Filters: onlyBelow("root"), MaxResults: 101 },
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
    id: "list-secrets/pages/bad-token",
    rules: ["SM-102"],
    title: "A token that no page gave out is refused",
    steps: [
      {
        call: "ListSecrets",
        input: { NextToken: "no-such-page" },
        expect: {
          error: "InvalidNextTokenException",
          status: 400,
          evidence: { refusal: "documented", error: "documented", message: "unknown" },
        },
      },
    ],
  }),
];

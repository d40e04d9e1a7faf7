import { from, repeat } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { makes } from "../steps.js";

const constraint = {
  error: "ValidationException",
  status: 400,
  evidence: { refusal: "model", error: "unknown" },
} as const;

const filters = (count: number) => Array.from({ length: count }, () => ({ Key: "name", Values: ["hallmark/"] }));

/** Filters that are refused. */
export const faultScenarios = [
  defineScenario({
    id: "list-secrets/faults/too-many-filters",
    rules: ["SM-104"],
    title: "Ten filters pass, eleven are refused",
    steps: [
      makes("made"),
      {
        call: "ListSecrets",
        input: { Filters: [...filters(9), { Key: "name", Values: [from("made", "input.Name")] }] },
        within: 30,
        expect: { output: { SecretList: [{ Name: from("made", "input.Name") }] }, evidence: "model" },
      },
      {
        call: "ListSecrets",
        input: { Filters: filters(11) },
        expect: { ...constraint, violations: [{ pointer: "/Filters", trait: "smithy.api#length" }] },
      },
    ],
  }),
  defineScenario({
    id: "list-secrets/faults/too-many-values",
    rules: ["SM-104"],
    title: "Ten values of a filter pass, eleven are refused, and so are none",
    steps: [
      makes("made"),
      {
        call: "ListSecrets",
        input: {
          Filters: [{ Key: "name", Values: [...Array.from({ length: 9 }, () => "never"), from("made", "input.Name")] }],
        },
        within: 30,
        expect: { output: { SecretList: [{ Name: from("made", "input.Name") }] }, evidence: "model" },
      },
      {
        call: "ListSecrets",
        input: { Filters: [{ Key: "name", Values: Array.from({ length: 11 }, () => "hallmark/") }] },
        expect: { ...constraint, violations: [{ pointer: "/Filters/0/Values", trait: "smithy.api#length" }] },
      },
      {
        call: "ListSecrets",
        input: { Filters: [{ Key: "name", Values: [] }] },
        expect: { ...constraint, violations: [{ pointer: "/Filters/0/Values", trait: "smithy.api#length" }] },
      },
    ],
  }),
  defineScenario({
    id: "list-secrets/faults/value",
    rules: ["SM-104"],
    title: "A value of a filter ends at 512 characters, and has none but letters, digits and a few marks",
    steps: [
      {
        call: "ListSecrets",
        input: { Filters: [{ Key: "name", Values: [repeat("a", 513)] }] },
        expect: { ...constraint, violations: [{ pointer: "/Filters/0/Values/0", trait: "smithy.api#length" }] },
      },
      {
        call: "ListSecrets",
        input: { Filters: [{ Key: "name", Values: ["a#b"] }] },
        expect: { ...constraint, violations: [{ pointer: "/Filters/0/Values/0", trait: "smithy.api#pattern" }] },
      },
    ],
  }),
  defineScenario({
    id: "list-secrets/faults/unknown-key",
    rules: ["SM-111"],
    title: "A filter on what nothing has is refused",
    steps: [
      {
        call: "ListSecrets",
        input: { Filters: [{ Key: "flavour", Values: ["sweet"] }] },
        expect: {
          error: "ValidationException",
          status: 400,
          evidence: "unknown",
          violations: [{ pointer: "/Filters/0/Key", trait: "smithy.api#enum" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "list-secrets/faults/key-missing",
    rules: ["SM-111"],
    title: "A filter without a key is refused",
    steps: [
      {
        call: "ListSecrets",
        input: { Filters: [{ Values: ["sweet"] }] },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          message: "Invalid filter key",
          evidence: "unknown",
          violations: [{ pointer: "/Filters/0/Key", trait: "hallmark.docs#checks" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "list-secrets/faults/values-missing",
    rules: ["SM-111"],
    title: "A filter without values is refused, and its key named",
    steps: [
      {
        call: "ListSecrets",
        input: { Filters: [{ Key: "name" }] },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          message: "Invalid filter values for key: name",
          evidence: "unknown",
          violations: [{ pointer: "/Filters/0/Values", trait: "hallmark.docs#checks" }],
        },
      },
    ],
  }),
];

import { from, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { makes } from "../steps.js";

const notBoth = {
  error: "InvalidParameterException",
  status: 400,
  message: "Either 'SecretIdList' or 'Filters' must be provided, but not both.",
  evidence: { refusal: "documented", error: "unknown" },
  violations: [{ pointer: "", trait: "smithy.contracts#conditions" }],
} as const;

/** Calls of BatchGetSecretValue that are refused as a whole. */
export const faultScenarios = [
  defineScenario({
    id: "batch-get-secret-value/faults/neither",
    rules: ["SM-064"],
    title: "Without ids and without filters the call is refused",
    steps: [{ call: "BatchGetSecretValue", input: {}, expect: notBoth }],
  }),
  defineScenario({
    id: "batch-get-secret-value/faults/both",
    rules: ["SM-064"],
    title: "Ids and filters together are refused",
    steps: [
      makes("made"),
      {
        call: "BatchGetSecretValue",
        input: {
          SecretIdList: [from("made", "input.Name")],
          Filters: [{ Key: "name", Values: [from("made", "input.Name")] }],
        },
        expect: notBoth,
      },
    ],
  }),
  defineScenario({
    id: "batch-get-secret-value/faults/limit-with-ids",
    rules: ["SM-065"],
    title: "A limit on the results is refused beside ids",
    steps: [
      makes("made"),
      {
        call: "BatchGetSecretValue",
        input: { SecretIdList: [from("made", "input.Name")], MaxResults: 5 },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          message: "'Filters' not specified. 'Filters' must also be specified when 'MaxResults' is provided.",
          evidence: { refusal: "documented", error: "unknown" },
          violations: [{ pointer: "", trait: "smithy.contracts#conditions" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "batch-get-secret-value/faults/too-many-ids",
    rules: ["SM-064"],
    title: "More than twenty ids are refused",
    steps: [
      {
        call: "BatchGetSecretValue",
        input: { SecretIdList: Array.from({ length: 21 }, (_, index) => unique(`{}/${index}`)) },
        expect: {
          error: "ValidationException",
          status: 400,
          evidence: { refusal: "model", error: "unknown" },
          violations: [{ pointer: "/SecretIdList", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
];

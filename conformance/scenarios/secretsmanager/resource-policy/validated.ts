import { absent, anyOf, containing, from, present, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { makes } from "../steps.js";
import { everybodyReads, noPlainHttp, nobodyDoesAnything, ownAccountReads } from "./policies.js";

const nothingFound = { PolicyValidationPassed: true, ValidationErrors: anyOf(absent(), []) };
const found = {
  PolicyValidationPassed: false,
  ValidationErrors: containing({ CheckName: present(), ErrorMessage: present() }),
};

/** Policies that are looked at without being set. */
export const validatedPolicyScenarios = [
  defineScenario({
    id: "resource-policy/validated/sound",
    rules: ["SM-092"],
    title: "A policy about one account passes, with or without a secret that it is meant for, and is not set",
    steps: [
      makes("made"),
      {
        call: "ValidateResourcePolicy",
        input: { ResourcePolicy: ownAccountReads("made") },
        expect: { output: nothingFound, evidence: "documented" },
      },
      {
        call: "ValidateResourcePolicy",
        input: { SecretId: from("made", "input.Name"), ResourcePolicy: ownAccountReads("made") },
        expect: { output: nothingFound, evidence: "documented" },
      },
      {
        call: "GetResourcePolicy",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name"), ResourcePolicy: absent() } },
      },
    ],
  }),
  defineScenario({
    id: "resource-policy/validated/broad",
    rules: ["SM-092"],
    title: "A policy that lets everybody in does not pass, and the answer says which check failed and why",
    steps: [
      {
        call: "ValidateResourcePolicy",
        input: { ResourcePolicy: everybodyReads },
        expect: { output: found, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "resource-policy/validated/lock-out",
    rules: ["SM-092"],
    title: "A policy that shuts the caller out does not pass",
    steps: [
      {
        call: "ValidateResourcePolicy",
        input: { ResourcePolicy: nobodyDoesAnything },
        expect: { output: found, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "resource-policy/validated/syntax",
    rules: ["SM-092"],
    title: "A policy that breaks the grammar is refused, not listed among the failed checks",
    steps: [
      {
        call: "ValidateResourcePolicy",
        input: { ResourcePolicy: '{"Version":"2012-10-17","Statement":"everything"}' },
        expect: { error: "MalformedPolicyDocumentException", status: 400, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "resource-policy/validated/no-such-secret",
    rules: ["SM-092", "SM-008"],
    title: "A secret that the policy is said to be meant for has to be there",
    steps: [
      {
        call: "ValidateResourcePolicy",
        input: { SecretId: unique("{}/missing"), ResourcePolicy: noPlainHttp },
        expect: { error: "ResourceNotFoundException", status: 400, evidence: "model" },
      },
    ],
  }),
];

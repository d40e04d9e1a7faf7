import { absent, assumed, exactly, from, inRegion, matching, otherRegion, text } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { makes, type SecretStep } from "../steps.js";
import { makesReplicated } from "../replication/steps.js";
import { everybodyReads, noPlainHttp, ownAccountReads } from "./policies.js";

const SecretId = from("made", "input.Name");
const secret = { ARN: from("made", "output.ARN"), Name: SecretId };
const policyText = matching(/^\s*\{[\s\S]*"Statement"[\s\S]*\}\s*$/, "a policy as a JSON text", '{"Statement":[]}');

const puts: SecretStep = {
  call: "PutResourcePolicy",
  input: { SecretId, ResourcePolicy: ownAccountReads("made") },
  expect: { output: secret },
};

/** What becomes of a secret's policy. */
export const keptPolicyScenarios = [
  defineScenario({
    id: "resource-policy/kept/answer",
    rules: ["SM-087"],
    title: "Setting a policy answers which secret has it now, and nothing else",
    steps: [
      makes("made"),
      {
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: ownAccountReads("made") },
        expect: { output: exactly(secret), evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "resource-policy/kept/read-back",
    rules: ["SM-090", "SM-087"],
    title: "A policy is read back as a text of JSON",
    steps: [
      makes("made"),
      puts,
      {
        call: "GetResourcePolicy",
        input: { SecretId },
        expect: { output: { ...secret, ResourcePolicy: policyText }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "resource-policy/kept/byte-for-byte",
    rules: ["SM-087"],
    title: "A policy is kept as it was sent, spaces and all",
    steps: [
      makes("made"),
      {
        as: "put",
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: text(" ", ownAccountReads("made"), "\n ") },
        expect: { output: secret },
      },
      {
        call: "GetResourcePolicy",
        input: { SecretId },
        expect: { output: { ResourcePolicy: assumed(from("put", "input.ResourcePolicy")) }, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "resource-policy/kept/replaced",
    rules: ["SM-087"],
    title: "A second policy takes the place of the first",
    steps: [
      makes("made"),
      puts,
      {
        call: "PutResourcePolicy",
        input: {
          SecretId,
          ResourcePolicy: noPlainHttp,
        },
        expect: { output: secret },
      },
      {
        call: "GetResourcePolicy",
        input: { SecretId },
        expect: {
          output: { ResourcePolicy: matching(/NoPlainHttp/, "the second policy", noPlainHttp) },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "resource-policy/kept/none",
    rules: ["SM-090"],
    title: "Reading the policy of a secret that has none is no error: there is no such member",
    steps: [
      makes("made"),
      {
        call: "GetResourcePolicy",
        input: { SecretId },
        expect: { output: { ...secret, ResourcePolicy: absent() }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "resource-policy/kept/deleted",
    rules: ["SM-091", "SM-090"],
    title: "A policy that was deleted is not read any more",
    steps: [
      makes("made"),
      puts,
      {
        call: "DeleteResourcePolicy",
        input: { SecretId },
        expect: { output: exactly(secret), evidence: "recorded" },
      },
      {
        call: "GetResourcePolicy",
        input: { SecretId },
        expect: { output: { ...secret, ResourcePolicy: absent() }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "resource-policy/kept/none-to-delete",
    rules: ["SM-091"],
    title: "Deleting the policy of a secret that has none changes nothing and is no error",
    steps: [
      makes("made"),
      { call: "DeleteResourcePolicy", input: { SecretId }, expect: { output: exactly(secret), evidence: "unknown" } },
    ],
  }),
  defineScenario({
    id: "resource-policy/kept/on-replica",
    rules: ["SM-146"],
    title: "The policy follows the secret to its replicas",
    steps: [
      makesReplicated("made"),
      {
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: everybodyReads },
        expect: { output: secret },
      },
      {
        region: otherRegion(),
        within: 20,
        call: "GetResourcePolicy",
        input: { SecretId },
        expect: {
          output: {
            ARN: inRegion(from("made", "output.ARN"), otherRegion()),
            ResourcePolicy: matching(/"Principal":/, "the policy of the primary", everybodyReads),
          },
          evidence: "reported",
        },
      },
    ],
  }),
];

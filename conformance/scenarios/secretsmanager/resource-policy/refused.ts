import { absent, accountIn, from, text } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { makes } from "../steps.js";
import { everybodyReads, ownAccountReads } from "./policies.js";

const SecretId = from("made", "input.Name");

const syntaxError = {
  error: "MalformedPolicyDocumentException",
  status: 400,
  message: "This resource policy contains a syntax error.",
  evidence: "reported",
} as const;

const isPublic = {
  error: "PublicPolicyException",
  status: 400,
  evidence: { refusal: "documented", error: "model" },
} as const;

/** Policies that are not accepted. */
export const refusedPolicyScenarios = [
  defineScenario({
    id: "resource-policy/refused/not-json",
    rules: ["SM-088"],
    title: "A policy that is not JSON is malformed",
    steps: [
      makes("made"),
      { call: "PutResourcePolicy", input: { SecretId, ResourcePolicy: '{"Version":' }, expect: syntaxError },
      { call: "PutResourcePolicy", input: { SecretId, ResourcePolicy: "allow everything" }, expect: syntaxError },
    ],
  }),
  defineScenario({
    id: "resource-policy/refused/bad-grammar",
    rules: ["SM-088"],
    title: "A policy that is JSON but breaks the grammar of policies is malformed, and nothing is kept of it",
    steps: [
      makes("made"),
      { call: "PutResourcePolicy", input: { SecretId, ResourcePolicy: "[]" }, expect: syntaxError },
      {
        call: "PutResourcePolicy",
        input: {
          SecretId,
          ResourcePolicy:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Perhaps","Principal":"*","Action":"*","Resource":"*"}]}',
        },
        expect: syntaxError,
      },
      {
        call: "GetResourcePolicy",
        input: { SecretId },
        expect: { output: { Name: SecretId, ResourcePolicy: absent() } },
      },
    ],
  }),
  defineScenario({
    id: "resource-policy/refused/unknown-principal",
    rules: ["SM-088"],
    title: "A policy about somebody who cannot be is malformed in words of its own",
    steps: [
      makes("made"),
      {
        call: "PutResourcePolicy",
        input: {
          SecretId,
          ResourcePolicy: text(
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"nobody"},',
            '"Action":"secretsmanager:GetSecretValue","Resource":"*"}]}',
          ),
        },
        expect: {
          error: "MalformedPolicyDocumentException",
          status: 400,
          message: "This resource policy contains an unsupported principal.",
          evidence: "reported",
        },
      },
    ],
  }),
  defineScenario({
    id: "resource-policy/refused/public",
    rules: ["SM-089"],
    title: "A policy that lets everybody in is refused if public policies are to be blocked",
    steps: [
      makes("made"),
      {
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: everybodyReads, BlockPublicPolicy: true },
        expect: isPublic,
      },
      {
        call: "PutResourcePolicy",
        input: {
          SecretId,
          ResourcePolicy: text(
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::',
            accountIn(from("made", "output.ARN")),
            ':root","*"]},"Action":"secretsmanager:GetSecretValue","Resource":"*"}]}',
          ),
          BlockPublicPolicy: true,
        },
        expect: isPublic,
      },
      {
        call: "GetResourcePolicy",
        input: { SecretId },
        expect: { output: { Name: SecretId, ResourcePolicy: absent() } },
      },
    ],
  }),
  defineScenario({
    id: "resource-policy/refused/public-by-default",
    rules: ["SM-089"],
    title: "Public policies are not blocked unless they are to be",
    steps: [
      makes("made"),
      {
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: everybodyReads },
        expect: { output: { Name: SecretId }, evidence: "documented" },
      },
      {
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: everybodyReads, BlockPublicPolicy: false },
        expect: { output: { Name: SecretId }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "resource-policy/refused/narrow-when-blocking",
    rules: ["SM-089"],
    title: "A policy about one account passes even where public policies are blocked",
    steps: [
      makes("made"),
      {
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: ownAccountReads("made"), BlockPublicPolicy: true },
        expect: { output: { Name: SecretId }, evidence: "documented" },
      },
    ],
  }),
];

import { anyOf, differing, from, present, token, unique, uuid } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { notFound, tokenMissing } from "../expected-errors.js";
import { makes } from "../steps.js";

const SecretId = from("made", "input.Name");
const filledIn = { body: { ClientRequestToken: uuid({ version: 4 }) } };

/** Idempotency tokens of the operations that take one. */
export const everyTokenScenarios = [
  defineScenario({
    id: "every-operation/tokens/filled-in",
    rules: ["SM-016"],
    title: "A client fills in a token on all four operations that take one, whether there is a value or not",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { request: filledIn, output: { VersionId: present() }, evidence: "model" },
      },
      {
        call: "PutSecretValue",
        input: { SecretId, SecretString: "two" },
        expect: { request: filledIn, output: { VersionId: present() }, evidence: "model" },
      },
      {
        call: "UpdateSecret",
        input: { SecretId, SecretString: "three" },
        expect: { request: filledIn, output: { VersionId: present() }, evidence: "model" },
      },
      {
        call: "UpdateSecret",
        input: { SecretId, Description: "no value" },
        expect: { request: filledIn, output: { Name: SecretId }, evidence: "observed" },
      },
      {
        call: "RotateSecret",
        input: { SecretId: unique("{}/missing") },
        expect: { ...notFound({ refusal: "model", error: "model" }), request: filledIn },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/tokens/given",
    rules: ["SM-016"],
    title: "A token that the caller gives is sent as it is, and becomes the id of the version",
    steps: [
      makes("made"),
      {
        as: "put",
        call: "PutSecretValue",
        input: { SecretId, SecretString: "two", ClientRequestToken: token() },
        expect: { output: { VersionId: from("put", "input.ClientRequestToken") }, evidence: "model" },
      },
      {
        as: "updated",
        call: "UpdateSecret",
        input: { SecretId, SecretString: "three", ClientRequestToken: token() },
        expect: { output: { VersionId: from("updated", "input.ClientRequestToken") }, evidence: "model" },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/tokens/each-call",
    rules: ["SM-016"],
    title: "A client makes up another token for each call",
    steps: [
      makes("made"),
      {
        as: "put",
        call: "PutSecretValue",
        input: { SecretId, SecretString: "two" },
        expect: { output: { VersionId: differing(from("made", "output.VersionId")) }, evidence: "model" },
      },
      {
        call: "UpdateSecret",
        input: { SecretId, SecretString: "two" },
        expect: {
          output: { VersionId: differing(anyOf(from("made", "output.VersionId"), from("put", "output.VersionId"))) },
          evidence: "model",
        },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/tokens/missing-on-put",
    rules: ["SM-017"],
    title: "A new version without a token on the wire is refused before anybody looks for the secret",
    steps: [
      {
        send: "PutSecretValue",
        body: { SecretId: unique("{}/missing"), SecretString: "one" },
        expect: tokenMissing("InvalidRequestException", "recorded"),
      },
    ],
  }),
  defineScenario({
    id: "every-operation/tokens/missing-on-rotation",
    rules: ["SM-017"],
    title:
      "A rotation without a token on the wire is refused under another error's name, before the secret is looked for",
    steps: [
      {
        send: "RotateSecret",
        body: { SecretId: unique("{}/missing") },
        expect: tokenMissing("InvalidParameterException", "recorded"),
      },
    ],
  }),
  defineScenario({
    id: "every-operation/tokens/missing-on-create",
    rules: ["SM-017"],
    title: "A new secret without a token on the wire is refused",
    steps: [
      {
        send: "CreateSecret",
        body: { Name: unique(), SecretString: "one" },
        expect: tokenMissing("InvalidRequestException", "recorded"),
      },
    ],
  }),
];

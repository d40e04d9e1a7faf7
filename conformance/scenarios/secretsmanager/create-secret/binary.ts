import { absent, bytes, from, leftOut, present, token, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

/** The protected bytes. */
export const binaryScenarios = [
  defineScenario({
    id: "create-secret/binary/round-trip",
    rules: ["CS-066", "CS-027"],
    title: "Bytes of every kind come back as bytes, and not as a text",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretBinary: bytes("AAEC/v8Af4D77+A=") },
        expect: { output: { VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: { SecretBinary: bytes("AAEC/v8Af4D77+A="), SecretString: absent() },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/binary/base64",
    rules: ["CS-066", "CS-069", "CS-124"],
    title: "On the wire bytes are base64 in a JSON string, and a text is not mentioned beside them",
    steps: [
      {
        as: "made",
        send: "CreateSecret",
        body: { Name: unique(), ClientRequestToken: token(), SecretBinary: "Zm9vdGVzdA==" },
        expect: { output: { VersionId: present() }, evidence: "documented" },
      },
      {
        send: "GetSecretValue",
        body: { SecretId: from("made", "input.Name") },
        expect: {
          output: { SecretBinary: bytes("Zm9vdGVzdA=="), SecretString: leftOut() },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/binary/limits",
    rules: ["CS-068"],
    title: "One byte passes, and 65536 bytes",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique("{}/short"), SecretBinary: bytes("AA==") },
        expect: { output: { VersionId: present() }, evidence: "model" },
      },
      {
        as: "long",
        call: "CreateSecret",
        input: { Name: unique("{}/long"), SecretBinary: bytes("/w==", 65_536) },
        expect: { output: { VersionId: present() }, evidence: "model" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("long", "input.Name") },
        expect: { output: { SecretBinary: bytes("/w==", 65_536) }, evidence: "model" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/binary/too-long",
    rules: ["CS-068", "CS-071"],
    title: "65537 bytes are refused without being quoted",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretBinary: bytes("/w==", 65_537) },
        expect: {
          error: "ValidationException",
          status: 400,
          message:
            "1 validation error detected: Value at 'secretBinary' failed to satisfy constraint: Member must have length less than or equal to 65536",
          evidence: { refusal: "model", error: "unknown", status: "unknown", message: "unknown" },
          violations: [{ pointer: "/SecretBinary", trait: "smithy.api#length" }],
          about: { "": ["CS-068"], "/error/message": ["CS-071"] },
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/binary/empty",
    rules: ["CS-068", "CS-070"],
    title: "No bytes at all are refused",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretBinary: bytes("") },
        expect: {
          error: "ValidationException",
          status: 400,
          message:
            "1 validation error detected: Value at 'secretBinary' failed to satisfy constraint: Member must have length greater than or equal to 1",
          evidence: { refusal: "model", error: "unknown", status: "unknown", message: "unknown" },
          violations: [{ pointer: "/SecretBinary", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/binary/same-token",
    rules: ["CS-046", "CS-047"],
    title: "Repeated bytes under the same token are the same request, other bytes are refused",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token(), SecretBinary: bytes("AAEC") },
        expect: { output: { ARN: present(), VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "CreateSecret",
        input: {
          Name: from("first", "input.Name"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
          SecretBinary: bytes("AAEC"),
        },
        expect: {
          output: { ARN: from("first", "output.ARN"), VersionId: from("first", "output.VersionId") },
          evidence: "documented",
        },
      },
      {
        call: "CreateSecret",
        input: {
          Name: from("first", "input.Name"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
          SecretBinary: bytes("AAED"),
        },
        expect: { error: "ResourceExistsException", status: 400, evidence: "documented" },
      },
    ],
  }),
];

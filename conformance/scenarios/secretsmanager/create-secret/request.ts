import { bytes, exactly, from, leftOut, matching, present, unique, uuid } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

/** Requests as a client makes them. */
export const requestScenarios = [
  defineScenario({
    id: "create-secret/request/form",
    rules: ["CS-120", "CS-123", "CS-124"],
    title: "A client posts one JSON object with the members that were given and names the operation in a header",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Tags: [{ Key: "team", Value: "orders" }] },
        expect: {
          request: {
            headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": "secretsmanager.CreateSecret" },
            body: exactly({
              Name: from("made", "input.Name"),
              ClientRequestToken: present(),
              SecretString: "one",
              Tags: [{ Key: "team", Value: "orders" }],
              Description: leftOut(),
              KmsKeyId: leftOut(),
              SecretBinary: leftOut(),
            }),
          },
          output: { VersionId: present() },
          evidence: "observed",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/request/bytes",
    rules: ["CS-066"],
    title: "A client sends bytes in padded base64 of the standard alphabet",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretBinary: bytes("+/8=") },
        expect: {
          request: { body: { SecretBinary: "+/8=" } },
          output: { VersionId: present() },
          evidence: "observed",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/request/signed",
    rules: ["CS-121"],
    title: "A client signs for the service secretsmanager",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: {
          request: {
            headers: {
              authorization: matching(
                /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/[a-z0-9-]+\/secretsmanager\/aws4_request, SignedHeaders=(?=[^,]*host)(?=[^,]*x-amz-date)(?=[^,]*x-amz-target)[^,]+, Signature=[0-9a-f]{64}$/,
                "a signature of version 4 for secretsmanager that covers host, date and target",
                "AWS4-HMAC-SHA256 ...",
              ),
              "x-amz-date": matching(/^\d{8}T\d{6}Z$/, "the date of the signature", "20260101T000000Z"),
            },
          },
          output: { VersionId: present() },
          evidence: "observed",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/request/attempts",
    rules: ["CS-122"],
    title: "A client names the call and counts its attempts",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: {
          request: {
            headers: {
              "amz-sdk-invocation-id": uuid(),
              "amz-sdk-request": matching(/^attempt=1(; max=\d+)?$/, "the number of the attempt", "attempt=1; max=3"),
            },
          },
          output: { VersionId: present() },
          evidence: "observed",
        },
      },
    ],
  }),
];

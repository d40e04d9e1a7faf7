import {
  bytes,
  exactly,
  from,
  leftOut,
  matching,
  present,
  text,
  token,
  unique,
  uuid,
} from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const missingToken = "You must provide a ClientRequestToken value. We recommend a UUID-type value.";
const invalidName =
  "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!";

/** Requests and answers as they travel. */
export const wireScenarios = [
  defineScenario({
    id: "create-secret/wire/answer-form",
    rules: ["CS-120", "CS-133"],
    title: "An answer is JSON 1.1 and carries the id of its request",
    steps: [
      {
        as: "made",
        send: "CreateSecret",
        body: { Name: unique(), ClientRequestToken: token(), SecretString: "one" },
        expect: {
          output: { Name: from("made", "input.Name") },
          headers: {
            "content-type": "application/x-amz-json-1.1",
            "x-amzn-requestid": present(),
          },
          evidence: "model",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/wire/error-form",
    rules: ["CS-128", "CS-127", "CS-133"],
    title: "An error is a status 400 with a bare type and a Message with a capital, and nothing else",
    steps: [
      {
        send: "CreateSecret",
        body: { Name: unique(), SecretString: "one" },
        expect: {
          error: "InvalidRequestException",
          status: 400,
          body: exactly({ __type: "InvalidRequestException", Message: missingToken }),
          headers: { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": present() },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/wire/not-found-is-400",
    rules: ["CS-127"],
    title: "A secret that does not exist is a status 400 too",
    steps: [
      {
        call: "GetSecretValue",
        input: { SecretId: unique("{}/nowhere") },
        expect: {
          error: "ResourceNotFoundException",
          status: 400,
          message: "Secrets Manager can't find the specified secret.",
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/wire/unknown-operation",
    rules: ["CS-123"],
    title: "An operation that the service does not know is refused as such",
    steps: [
      {
        send: "CreateSecret",
        headers: { "x-amz-target": "secretsmanager.CreateSecretly" },
        body: { Name: unique(), ClientRequestToken: token(), SecretString: "one" },
        expect: { error: "UnknownOperationException", status: 400, evidence: "unknown" },
      },
      {
        send: "CreateSecret",
        headers: { "x-amz-target": "SomethingElse.CreateSecret" },
        body: { Name: unique(), ClientRequestToken: token(), SecretString: "one" },
        expect: { error: "UnknownOperationException", status: 400, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/wire/null-members",
    rules: ["CS-124"],
    title: "A member that is null counts as absent",
    steps: [
      {
        as: "made",
        send: "CreateSecret",
        body: {
          Name: unique(),
          ClientRequestToken: token(),
          Description: null,
          KmsKeyId: null,
          SecretBinary: null,
          SecretString: "one",
          Tags: null,
          AddReplicaRegions: null,
          ForceOverwriteReplicaSecret: null,
        },
        expect: { output: { VersionId: from("made", "input.ClientRequestToken") }, evidence: "unknown" },
      },
      {
        send: "CreateSecret",
        body: { Name: null, ClientRequestToken: token(), SecretString: "one" },
        expect: {
          error: "ValidationException",
          status: 400,
          message:
            "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null",
          evidence: "unknown",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/wire/broken-json",
    rules: ["CS-131"],
    title: "A body that is not JSON, or no JSON object, is refused before anything in it is looked at",
    steps: ['{"Name": "', "[]", '"text"', '{"Name": "a",}', "{'Name': 'a'}"].map((body) => ({
      send: "CreateSecret",
      body,
      expect: { error: "SerializationException", status: 400, evidence: "unknown" as const },
    })),
  }),
  defineScenario({
    id: "create-secret/wire/wrong-types",
    rules: ["CS-131"],
    title: "A value of another JSON type than its member's is refused",
    steps: [
      { Name: 5 },
      { Name: ["a"] },
      { Name: "a", SecretString: { a: 1 } },
      { Name: "a", SecretBinary: "not base64!" },
      { Name: "a", Tags: { Key: "a" } },
      { Name: "a", Tags: ["a"] },
      { Name: "a", ForceOverwriteReplicaSecret: "true" },
    ].map((body) => ({
      send: "CreateSecret",
      body: { ClientRequestToken: token(), ...body },
      expect: { error: "SerializationException", status: 400, evidence: "unknown" as const },
    })),
  }),
  defineScenario({
    id: "create-secret/wire/unknown-members",
    rules: ["CS-134"],
    title: "Members that the operation does not know are ignored by the service and refused by types",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        isMistyped: true,
        input: { Name: unique(), SecretString: "one", RotationLambdaARN: "arn:aws:lambda:x", Flavour: { a: [1] } },
        expect: { output: { Name: from("made", "input.Name") }, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name") }, without: ["Flavour"], evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/wire/several-violations",
    rules: ["CS-129"],
    title: "Several broken constraints are reported in one message, in the order of the members",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: "", ClientRequestToken: "short", SecretString: "one" },
        expect: {
          error: "ValidationException",
          status: 400,
          message: text(
            "2 validation errors detected: ",
            "Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 1; ",
            "Value 'short' at 'clientRequestToken' failed to satisfy constraint: Member must have length greater than or equal to 32",
          ),
          evidence: { refusal: "model", error: "unknown", status: "unknown", message: "unknown" },
          violations: [
            { pointer: "/Name", trait: "smithy.api#length" },
            { pointer: "/Name", trait: "hallmark.docs#checks" },
            { pointer: "/ClientRequestToken", trait: "smithy.api#length" },
          ],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/wire/order-of-checks",
    rules: ["CS-130"],
    title: "Constraints are looked at first, then the token, the name, the rest, and the state last",
    steps: [
      {
        send: "CreateSecret",
        body: { Name: "", SecretString: "one" },
        expect: { error: "ValidationException", status: 400, evidence: "unknown" },
      },
      {
        send: "CreateSecret",
        body: { Name: unique("{}/bad name"), SecretString: "one", SecretBinary: "b25l" },
        expect: { error: "InvalidRequestException", status: 400, message: missingToken, evidence: "unknown" },
      },
      {
        send: "CreateSecret",
        body: { Name: unique("{}/bad name"), ClientRequestToken: token(), SecretString: "one", SecretBinary: "b25l" },
        expect: { error: "ValidationException", status: 400, message: invalidName, evidence: "unknown" },
      },
      {
        as: "made",
        send: "CreateSecret",
        body: { Name: unique(), ClientRequestToken: token(), SecretString: "one" },
        expect: { output: { Name: from("made", "input.Name") }, evidence: "unknown" },
      },
      {
        send: "CreateSecret",
        body: {
          Name: from("made", "input.Name"),
          ClientRequestToken: token(),
          SecretString: "one",
          SecretBinary: "b25l",
        },
        expect: { error: "InvalidParameterException", status: 400, evidence: "unknown" },
      },
    ],
  }),
];

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

import { exactly, from, invalid, otherRegion, present, token, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const missingToken = "You must provide a ClientRequestToken value. We recommend a UUID-type value.";

/** Requests and answers as they travel. */
export const wireScenarios = [
  defineScenario({
    id: "create-secret/wire/answer-form",
    rules: ["CS-120"],
    title: "An answer is JSON 1.1",
    steps: [
      {
        as: "made",
        send: "CreateSecret",
        body: { Name: unique(), ClientRequestToken: token(), SecretString: "one" },
        expect: {
          output: { Name: from("made", "input.Name") },
          headers: { "content-type": "application/x-amz-json-1.1" },
          evidence: "model",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/wire/request-id",
    rules: ["CS-133"],
    title: "An answer carries the id of its request",
    steps: [
      {
        as: "made",
        send: "CreateSecret",
        body: { Name: unique(), ClientRequestToken: token(), SecretString: "one" },
        expect: {
          output: { Name: from("made", "input.Name") },
          headers: { "x-amzn-requestid": present() },
          evidence: "reported",
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
          about: {
            // Whether this is refused at all, and under which error, is not a matter of form.
            "": ["CS-042"],
            "/answer/body": ["CS-128"],
            "/answer/headers/content-type": ["CS-120"],
            "/answer/headers/x-amzn-requestid": ["CS-133"],
          },
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/wire/error-message",
    rules: ["CS-128"],
    title: "The message of an error is under Message, with a capital, and the error's name is bare",
    steps: [
      {
        send: "DescribeSecret",
        body: { SecretId: unique("{}/nowhere") },
        expect: {
          error: "ResourceNotFoundException",
          status: 400,
          body: { __type: "ResourceNotFoundException", Message: present() },
          evidence: "recorded",
          about: { "": ["SM-008"], "/answer/body": ["CS-128"] },
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
    ],
  }),
  defineScenario({
    id: "create-secret/wire/null-name",
    rules: ["CS-030", "CS-124"],
    title: "A name that is null is missing",
    steps: [
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
      { Name: unique(), SecretString: { a: 1 } },
      { Name: unique(), SecretBinary: "not base64!" },
      { Name: unique(), Tags: { Key: "a" } },
      { Name: unique(), Tags: ["a"] },
      { Name: unique(), ForceOverwriteReplicaSecret: "true" },
    ].map((body) => ({
      // Apart from all others: who takes in a name that is none may not be able to list what there is any more.
      region: otherRegion(2),
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
        input: invalid({
          Name: unique(),
          SecretString: "one",
          RotationLambdaARN: "arn:aws:lambda:x",
          Flavour: { a: [1] },
        }),
        expect: { output: { Name: from("made", "input.Name") }, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name") }, without: ["Flavour"], evidence: "recorded" },
      },
    ],
  }),
];

import {
  absent,
  anyOf,
  bytes,
  exactly,
  from,
  present,
  setOf,
  text,
  timestamp,
  unique,
} from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { makes, makesEmpty, puts } from "../steps.js";

/** Secrets that BatchGetSecretValue is given by name or ARN. What fails of them is told beside what does not. */
export const idScenarios = [
  defineScenario({
    id: "batch-get-secret-value/ids/values",
    rules: ["SM-066", "SM-060"],
    title: "Each secret's current value comes as GetSecretValue has it, text and bytes alike",
    steps: [
      makes("first"),
      puts("current", "first", "two"),
      {
        as: "second",
        call: "CreateSecret",
        input: { Name: unique(), SecretBinary: bytes("AAH+/w==") },
        expect: { output: { ARN: present(), VersionId: present() } },
      },
      {
        call: "BatchGetSecretValue",
        input: { SecretIdList: [from("first", "input.Name"), from("second", "output.ARN")] },
        expect: {
          output: {
            SecretValues: setOf(
              exactly({
                ARN: from("first", "output.ARN"),
                Name: from("first", "input.Name"),
                VersionId: from("current", "output.VersionId"),
                SecretString: "two",
                VersionStages: ["AWSCURRENT"],
                CreatedDate: timestamp(),
              }),
              exactly({
                ARN: from("second", "output.ARN"),
                Name: from("second", "input.Name"),
                VersionId: from("second", "output.VersionId"),
                SecretBinary: bytes("AAH+/w=="),
                VersionStages: ["AWSCURRENT"],
                CreatedDate: timestamp(),
              }),
            ),
            Errors: anyOf([], absent()),
            NextToken: absent(),
          },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "batch-get-secret-value/ids/some-missing",
    rules: ["SM-066"],
    title: "A secret that is not there is an error of its own, named as it was asked for; the others are read",
    steps: [
      makes("first"),
      makes("second", { SecretString: "two" }),
      {
        as: "asked",
        call: "BatchGetSecretValue",
        input: {
          SecretIdList: [
            from("first", "input.Name"),
            text(from("first", "input.Name"), "/nowhere"),
            from("second", "input.Name"),
          ],
        },
        expect: {
          output: {
            SecretValues: setOf(
              { Name: from("first", "input.Name"), SecretString: "one" },
              { Name: from("second", "input.Name"), SecretString: "two" },
            ),
            Errors: [
              {
                SecretId: from("asked", "input.SecretIdList.1"),
                ErrorCode: "ResourceNotFoundException",
                Message: "Secrets Manager can't find the specified secret.",
              },
            ],
          },
          evidence: "reported",
        },
      },
    ],
  }),
  defineScenario({
    id: "batch-get-secret-value/ids/all-missing",
    rules: ["SM-066"],
    title: "The call succeeds even if it finds nothing",
    steps: [
      {
        as: "asked",
        call: "BatchGetSecretValue",
        input: { SecretIdList: [unique("{}/nowhere")] },
        expect: {
          output: {
            SecretValues: anyOf([], absent()),
            Errors: [{ SecretId: from("asked", "input.SecretIdList.0"), ErrorCode: "ResourceNotFoundException" }],
          },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "batch-get-secret-value/ids/no-value",
    rules: ["SM-066"],
    title: "A secret without a value is an error in the words of GetSecretValue",
    steps: [
      makesEmpty("empty"),
      {
        call: "BatchGetSecretValue",
        input: { SecretIdList: [from("empty", "output.ARN")] },
        expect: {
          output: {
            SecretValues: anyOf([], absent()),
            Errors: [
              {
                SecretId: from("empty", "output.ARN"),
                ErrorCode: "ResourceNotFoundException",
                Message: "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
              },
            ],
          },
          evidence: "reported",
        },
      },
    ],
  }),
  defineScenario({
    id: "batch-get-secret-value/ids/marked-for-deletion",
    rules: ["SM-066"],
    title: "A secret that waits for its deletion is an error, and the others are read",
    steps: [
      makes("first"),
      makes("second"),
      {
        call: "DeleteSecret",
        input: { SecretId: from("second", "input.Name") },
        expect: { output: { Name: from("second", "input.Name") } },
      },
      {
        call: "BatchGetSecretValue",
        input: { SecretIdList: [from("second", "input.Name"), from("first", "input.Name")] },
        expect: {
          output: {
            SecretValues: [{ Name: from("first", "input.Name") }],
            Errors: [{ SecretId: from("second", "input.Name"), ErrorCode: "InvalidRequestException" }],
          },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "batch-get-secret-value/ids/bad-characters",
    rules: ["SM-066", "SM-003"],
    title: "A name that cannot be one is an error of its own, called invalid; the others are read",
    steps: [
      makes("first"),
      {
        as: "asked",
        call: "BatchGetSecretValue",
        input: { SecretIdList: [unique("{}/no good"), from("first", "input.Name")] },
        expect: {
          output: {
            SecretValues: [{ Name: from("first", "input.Name"), SecretString: "one" }],
            Errors: [
              {
                SecretId: from("asked", "input.SecretIdList.0"),
                ErrorCode: "ValidationException",
                Message:
                  "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!",
              },
            ],
          },
          evidence: "unknown",
        },
      },
    ],
  }),
];

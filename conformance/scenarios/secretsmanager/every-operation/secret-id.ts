import {
  differing,
  from,
  otherRegion,
  ownRegion,
  present,
  text,
  unique,
  withoutSuffix,
} from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { notFound } from "../expected-errors.js";
import { makes } from "../steps.js";

const invalidName = {
  error: "ValidationException",
  status: 400,
  message: "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!",
  violations: [{ pointer: "/SecretId", trait: "hallmark.docs#checks" }],
} as const;

const secret = { ARN: from("made", "output.ARN"), Name: from("made", "input.Name") };

/** How a secret is named in a call. */
export const secretIdScenarios = [
  defineScenario({
    id: "every-operation/secret-id/name",
    rules: ["SM-003"],
    title: "A secret is found by its name, and every answer has its complete ARN",
    steps: [
      makes("made"),
      { call: "DescribeSecret", input: { SecretId: secret.Name }, expect: { output: secret, evidence: "recorded" } },
      {
        call: "PutSecretValue",
        input: { SecretId: secret.Name, SecretString: "two" },
        expect: { output: secret, evidence: "recorded" },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: secret.Name },
        expect: { output: secret, evidence: "recorded", about: { "/output/ARN": ["SM-073"] } },
      },
      { call: "GetResourcePolicy", input: { SecretId: secret.Name }, expect: { output: secret, evidence: "recorded" } },
    ],
  }),
  defineScenario({
    id: "every-operation/secret-id/complete-arn",
    rules: ["SM-003"],
    title: "A secret is found by its complete ARN",
    steps: [
      makes("made"),
      { call: "DescribeSecret", input: { SecretId: secret.ARN }, expect: { output: secret, evidence: "documented" } },
      {
        call: "UpdateSecret",
        input: { SecretId: secret.ARN, Description: "by ARN" },
        expect: { output: secret, evidence: "documented" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: secret.ARN },
        expect: { output: { ...secret, SecretString: "one" }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/secret-id/partial-arn",
    rules: ["SM-004"],
    title: "An ARN without its hyphen and six characters is enough",
    steps: [
      makes("made"),
      {
        call: "DescribeSecret",
        input: { SecretId: withoutSuffix(secret.ARN) },
        expect: { output: secret, evidence: "documented" },
      },
      {
        call: "PutSecretValue",
        input: { SecretId: withoutSuffix(secret.ARN), SecretString: "two" },
        expect: { output: secret, evidence: "documented" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: withoutSuffix(secret.ARN) },
        expect: { output: { ...secret, SecretString: "two" }, evidence: "recorded" },
      },
      {
        call: "DeleteSecret",
        input: { SecretId: withoutSuffix(secret.ARN) },
        expect: { output: secret, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/secret-id/whole-name",
    rules: ["SM-004"],
    title: "The beginning of a name is no partial ARN",
    steps: [
      makes("made", { Name: unique("{}/orders/db") }),
      {
        call: "DescribeSecret",
        input: { SecretId: text(withoutSuffix(withoutSuffix(secret.ARN))) },
        expect: notFound("documented"),
      },
    ],
  }),
  defineScenario({
    id: "every-operation/secret-id/looks-complete",
    rules: ["SM-005"],
    title: "A partial ARN that ends like a complete one finds nothing, the name and the complete ARN do",
    steps: [
      makes("made", { Name: unique("{}-abcdef") }),
      {
        call: "GetSecretValue",
        input: { SecretId: withoutSuffix(secret.ARN) },
        expect: notFound("recorded"),
      },
      {
        call: "DescribeSecret",
        input: { SecretId: withoutSuffix(secret.ARN) },
        expect: notFound("unknown"),
      },
      {
        call: "PutSecretValue",
        input: { SecretId: secret.Name, SecretString: "two" },
        expect: { output: secret, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: secret.ARN },
        expect: { output: { ...secret, SecretString: "two" }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/secret-id/wrong-suffix",
    rules: ["SM-006"],
    title: "An ARN with six other characters is never cut down to its name",
    steps: [
      makes("made"),
      {
        call: "GetSecretValue",
        input: { SecretId: text(withoutSuffix(secret.ARN), "-zzzzzz") },
        expect: notFound("documented"),
      },
      {
        call: "UpdateSecret",
        input: { SecretId: text(withoutSuffix(secret.ARN), "-zzzzzz"), Description: "of another secret" },
        expect: notFound("documented"),
      },
      {
        call: "DescribeSecret",
        input: { SecretId: secret.Name },
        expect: { output: { ...secret }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/secret-id/other-region",
    rules: ["SM-007"],
    title: "The ARN of another Region's secret finds nothing, not even where the name is there too",
    steps: [
      makes("made"),
      {
        as: "there",
        region: otherRegion(),
        call: "CreateSecret",
        input: { Name: from("made", "input.Name"), SecretString: "theirs" },
        expect: { output: { ARN: differing(from("made", "output.ARN")) } },
      },
      { call: "GetSecretValue", input: { SecretId: from("there", "output.ARN") }, expect: notFound("unknown") },
      {
        region: otherRegion(),
        call: "DescribeSecret",
        input: { SecretId: from("made", "output.ARN") },
        expect: notFound("unknown"),
      },
      {
        region: ownRegion(),
        call: "DescribeSecret",
        input: { SecretId: from("made", "output.ARN") },
        expect: { output: { Name: from("made", "input.Name") } },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/secret-id/bad-characters",
    rules: ["SM-003"],
    title: "A name that cannot be one is called invalid, not missing",
    steps: [
      {
        call: "DescribeSecret",
        input: { SecretId: unique("{}/no good") },
        expect: { ...invalidName, evidence: "recorded" },
      },
      { call: "GetSecretValue", input: { SecretId: unique("{}?") }, expect: { ...invalidName, evidence: "recorded" } },
      {
        call: "PutSecretValue",
        input: { SecretId: unique("{}#1"), SecretString: "one" },
        expect: { ...invalidName, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/secret-id/bad-characters-elsewhere",
    rules: ["SM-003"],
    title: "The other operations call a name invalid that cannot be one, too",
    steps: [
      { call: "DeleteSecret", input: { SecretId: unique("{}?") }, expect: { ...invalidName, evidence: "unknown" } },
      { call: "RestoreSecret", input: { SecretId: unique("{}?") }, expect: { ...invalidName, evidence: "unknown" } },
      {
        call: "GetResourcePolicy",
        input: { SecretId: unique("{}?") },
        expect: { ...invalidName, evidence: "unknown" },
      },
      {
        call: "TagResource",
        input: { SecretId: unique("{}?"), Tags: [{ Key: "team", Value: "orders" }] },
        expect: { ...invalidName, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/secret-id/exclamation-mark",
    rules: ["SM-003"],
    title: "An exclamation mark, as managed secrets have it, is no bad character in a secret's id",
    steps: [{ call: "DescribeSecret", input: { SecretId: unique("rds!{}") }, expect: notFound("documented") }],
  }),
  defineScenario({
    id: "every-operation/secret-id/bad-members",
    rules: ["SM-015"],
    title: "An id that is too short and one that is missing are refused in the words of constraints",
    steps: [
      makes("made"),
      {
        call: "GetSecretValue",
        input: { SecretId: secret.Name, VersionId: "short" },
        expect: {
          error: "ValidationException",
          status: 400,
          message: text(
            "1 validation error detected: Value 'short' at 'versionId' failed to satisfy constraint: ",
            "Member must have length greater than or equal to 32",
          ),
          evidence: "reported",
          violations: [{ pointer: "/VersionId", trait: "smithy.api#length" }],
        },
      },
      {
        send: "GetSecretValue",
        body: {},
        expect: {
          error: "ValidationException",
          status: 400,
          message:
            "1 validation error detected: Value null at 'secretId' failed to satisfy constraint: Member must not be null",
          evidence: "reported",
        },
      },
      { call: "GetSecretValue", input: { SecretId: secret.Name }, expect: { output: { VersionId: present() } } },
    ],
  }),
];

import { absent, anyOf, arn, entries, exactly, from, leftOut, present, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

/** Secrets that are made without a value. */
export const noValueScenarios = [
  defineScenario({
    id: "create-secret/no-value/accepted",
    rules: ["CS-009", "CS-070", "CS-114"],
    title: "A secret without a value is made, and its answer has no version id",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique() },
        expect: {
          output: exactly({
            ARN: arn(from("made", "input.Name")),
            Name: from("made", "input.Name"),
            VersionId: absent(),
          }),
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/no-value/nothing-to-read",
    rules: ["CS-009", "CS-127"],
    title: "Reading a secret without a value finds no version under AWSCURRENT",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique() },
        expect: { output: { Name: from("made", "input.Name") }, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          error: "ResourceNotFoundException",
          status: 400,
          message: "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/no-value/no-version",
    rules: ["CS-009", "CS-029"],
    title: "A secret without a value has no version",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique() },
        expect: { output: { Name: from("made", "input.Name") }, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { VersionIdsToStages: anyOf(absent(), entries()) }, evidence: "recorded" },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("made", "input.Name"), IncludeDeprecated: true },
        expect: { output: { Versions: anyOf([], absent()) }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/no-value/filled-later",
    rules: ["CS-026", "CS-009"],
    title: "The first value that is added later becomes current",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique() },
        expect: { output: { Name: from("made", "input.Name") }, evidence: "recorded" },
      },
      {
        as: "filled",
        call: "PutSecretValue",
        input: { SecretId: from("made", "input.Name"), SecretString: "one" },
        expect: { output: { VersionId: present(), VersionStages: ["AWSCURRENT"] } },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: { VersionIdsToStages: entries([from("filled", "output.VersionId"), ["AWSCURRENT"]]) },
          about: { "/output/VersionIdsToStages": ["CS-009"] },
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/no-value/left-out",
    rules: ["CS-124", "CS-114"],
    title: "What an answer has no value for is left out of it, not null",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique() },
        expect: {
          output: { Name: from("made", "input.Name") },
          body: { VersionId: leftOut(), ReplicationStatus: leftOut() },
          evidence: "unknown",
        },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: { Name: from("made", "input.Name") },
          body: {
            Description: leftOut(),
            KmsKeyId: leftOut(),
            RotationEnabled: leftOut(),
            LastAccessedDate: leftOut(),
            DeletedDate: leftOut(),
            Tags: leftOut(),
            ReplicationStatus: leftOut(),
          },
          evidence: "unknown",
        },
      },
    ],
  }),
];

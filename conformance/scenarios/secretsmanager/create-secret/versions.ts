import { absent, apartFrom, entries, from, present, setOf, timestamp, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

/** The versions of a secret and their staging labels, from the first one on. */
export const versionScenarios = [
  defineScenario({
    id: "create-secret/versions/own-copies",
    rules: ["CS-002", "CS-026"],
    title: "Each version keeps its own value when a later one is added",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { ARN: present(), VersionId: present() }, evidence: "recorded" },
      },
      {
        as: "second",
        call: "PutSecretValue",
        input: { SecretId: from("first", "input.Name"), SecretString: "two" },
        expect: {
          output: {
            ARN: from("first", "output.ARN"),
            Name: from("first", "input.Name"),
            VersionId: from("second", "input.ClientRequestToken"),
            VersionStages: ["AWSCURRENT"],
          },
          evidence: "documented",
        },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("first", "input.Name"), VersionId: from("first", "output.VersionId") },
        expect: { output: { SecretString: "one", VersionId: from("first", "output.VersionId") }, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("first", "input.Name") },
        expect: {
          output: { SecretString: "two", VersionId: from("second", "output.VersionId") },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/versions/labels-move",
    rules: ["CS-003"],
    title: "AWSCURRENT moves on to a new version, and the version before it becomes AWSPREVIOUS",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { VersionId: present() }, evidence: "recorded" },
      },
      {
        as: "second",
        call: "PutSecretValue",
        input: { SecretId: from("first", "input.Name"), SecretString: "two" },
        expect: { output: { VersionId: present(), VersionStages: ["AWSCURRENT"] }, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("first", "input.Name") },
        expect: {
          output: {
            VersionIdsToStages: entries(
              [from("second", "output.VersionId"), ["AWSCURRENT"]],
              [from("first", "output.VersionId"), ["AWSPREVIOUS"]],
            ),
          },
          evidence: "recorded",
        },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("first", "input.Name"), VersionStage: "AWSPREVIOUS" },
        expect: { output: { SecretString: "one", VersionStages: ["AWSPREVIOUS"] }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/versions/own-labels",
    rules: ["CS-003"],
    title: "A version that is added under a label of its own leaves AWSCURRENT where it was",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "PutSecretValue",
        input: { SecretId: from("first", "input.Name"), SecretString: "two", VersionStages: ["candidate"] },
        expect: { output: { VersionId: present(), VersionStages: ["candidate"] }, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("first", "input.Name") },
        expect: { output: { SecretString: "one" }, evidence: "recorded" },
      },
      {
        as: "third",
        call: "PutSecretValue",
        input: { SecretId: from("first", "input.Name"), SecretString: "three", VersionStages: ["candidate"] },
        expect: { output: { VersionId: present(), VersionStages: ["candidate"] }, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("first", "input.Name") },
        expect: {
          output: {
            VersionIdsToStages: apartFrom(
              [],
              entries(
                [from("first", "output.VersionId"), ["AWSCURRENT"]],
                [from("third", "output.VersionId"), ["candidate"]],
              ),
            ),
          },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/versions/label-map",
    rules: ["CS-004", "CS-029"],
    title: "DescribeSecret shows the map of labels as VersionIdsToStages and under no other name",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: { VersionIdsToStages: entries([from("made", "output.VersionId"), ["AWSCURRENT"]]) },
          without: ["SecretVersionsToStages"],
          evidence: "recorded",
          about: { "/output/SecretVersionsToStages": ["CS-004"] },
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/versions/deprecated",
    rules: ["CS-005"],
    title: "A version without a label is left out, unless deprecated versions are asked for",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { VersionId: present() }, evidence: "recorded" },
      },
      {
        as: "second",
        call: "PutSecretValue",
        input: { SecretId: from("first", "input.Name"), SecretString: "two" },
        expect: { output: { VersionId: present() }, evidence: "recorded" },
      },
      {
        as: "third",
        call: "PutSecretValue",
        input: { SecretId: from("first", "input.Name"), SecretString: "three" },
        expect: { output: { VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("first", "input.Name") },
        expect: {
          output: {
            VersionIdsToStages: entries(
              [from("third", "output.VersionId"), ["AWSCURRENT"]],
              [from("second", "output.VersionId"), ["AWSPREVIOUS"]],
            ),
          },
          evidence: "recorded",
        },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name") },
        expect: {
          output: {
            Versions: setOf(
              { VersionId: from("third", "output.VersionId"), VersionStages: ["AWSCURRENT"], CreatedDate: timestamp() },
              { VersionId: from("second", "output.VersionId"), VersionStages: ["AWSPREVIOUS"] },
            ),
          },
          evidence: "recorded",
        },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name"), IncludeDeprecated: true },
        expect: {
          output: {
            Versions: setOf(
              { VersionId: from("third", "output.VersionId"), VersionStages: ["AWSCURRENT"] },
              { VersionId: from("second", "output.VersionId"), VersionStages: ["AWSPREVIOUS"] },
              { VersionId: from("first", "output.VersionId"), VersionStages: absent() },
            ),
          },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/versions/token-missing",
    rules: ["SM-017"],
    title: "PutSecretValue without a token is refused before the secret is looked up",
    steps: [
      {
        send: "PutSecretValue",
        body: { SecretId: unique("{}/nowhere"), SecretString: "two" },
        expect: {
          error: "InvalidRequestException",
          status: 400,
          message: "You must provide a ClientRequestToken value. We recommend a UUID-type value.",
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/versions/value-missing",
    rules: ["SM-067"],
    title: "PutSecretValue without a value is refused",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "PutSecretValue",
        input: { SecretId: from("first", "input.Name") },
        expect: {
          error: "InvalidRequestException",
          status: 400,
          message: "You must provide either SecretString or SecretBinary.",
          evidence: { refusal: "documented", error: "unknown", status: "unknown" },
          violations: [{ pointer: "", trait: "smithy.contracts#conditions" }],
        },
      },
    ],
  }),
];

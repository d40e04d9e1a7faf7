import { arn, entries, exactly, from, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

/** That a version's id is the token is a matter of its own. */
const isToken = { "/output/VersionId": ["CS-040"] };

/** What CreateSecret answers. */
export const answerScenarios = [
  defineScenario({
    id: "create-secret/answer/with-value",
    rules: ["CS-001", "CS-007", "CS-114", "CS-113", "CS-040"],
    title: "A new secret with a value is answered with its ARN, name and version id, and nothing else",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique("{}/app/db"), SecretString: "one" },
        expect: {
          output: exactly({
            ARN: arn(from("made", "input.Name")),
            Name: from("made", "input.Name"),
            VersionId: from("made", "input.ClientRequestToken"),
          }),
          evidence: "recorded",
          about: isToken,
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/answer/arn-form",
    rules: ["CS-034", "CS-110", "CS-111"],
    title: "The ARN ends in the name, a hyphen and six characters, and the name stays without them",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique("{}/with-hyphens-in-it"), SecretString: "one" },
        expect: {
          output: { ARN: arn(from("made", "input.Name")), Name: from("made", "input.Name") },
          evidence: "recorded",
        },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "output.ARN") },
        expect: {
          output: { ARN: from("made", "output.ARN"), Name: from("made", "input.Name") },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/answer/current-label",
    rules: ["CS-008", "CS-007", "CS-029"],
    title: "The initial version is the only one and carries AWSCURRENT",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: {
          output: { VersionId: from("made", "input.ClientRequestToken") },
          evidence: "recorded",
          about: isToken,
        },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: { VersionIdsToStages: entries([from("made", "output.VersionId"), ["AWSCURRENT"]]) },
          evidence: "recorded",
        },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: { VersionId: from("made", "output.VersionId"), VersionStages: ["AWSCURRENT"], SecretString: "one" },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/answer/json-value",
    rules: ["CS-119", "CS-064", "CS-065"],
    title: "A JSON text as value is answered like any other and comes back as it was written",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: {
          Name: unique("{}/MyTestDatabaseSecret"),
          SecretString:
            '{ "username" : "tim",\n  "password": "not-a-real-one", "port": 5432.0, "username": "twice" }\n',
        },
        expect: {
          output: exactly({
            ARN: arn(from("made", "input.Name")),
            Name: from("made", "input.Name"),
            VersionId: from("made", "input.ClientRequestToken"),
          }),
          about: isToken,
        },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "output.ARN") },
        expect: { output: { SecretString: from("made", "input.SecretString") } },
      },
    ],
  }),
];

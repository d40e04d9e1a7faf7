import { absent, exactly, from, present, text, token, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

/** A token that was used before. */
export const repeatedTokenScenarios = [
  defineScenario({
    id: "create-secret/token/same-value",
    rules: ["CS-046", "CS-043"],
    title: "A request that is repeated with its token and value is answered as the first time",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token(), SecretString: "one" },
        expect: { output: { ARN: present(), VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "CreateSecret",
        input: {
          Name: from("first", "input.Name"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
          SecretString: "one",
        },
        expect: {
          output: exactly({
            ARN: from("first", "output.ARN"),
            Name: from("first", "input.Name"),
            VersionId: from("first", "output.VersionId"),
          }),
          evidence: "recorded",
        },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name"), IncludeDeprecated: true },
        expect: {
          output: { Versions: [{ VersionId: from("first", "output.VersionId"), VersionStages: ["AWSCURRENT"] }] },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/same-value-later",
    rules: ["CS-046"],
    title: "A request that is repeated after another version was added is answered as the first time, too",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token(), SecretString: "one" },
        expect: { output: { ARN: present(), VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "PutSecretValue",
        input: { SecretId: from("first", "input.Name"), SecretString: "two" },
        expect: { output: { VersionId: present() }, about: { "": ["SM-032"] } },
      },
      {
        call: "CreateSecret",
        input: {
          Name: from("first", "input.Name"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
          SecretString: "one",
        },
        expect: {
          output: { ARN: from("first", "output.ARN"), VersionId: from("first", "output.VersionId") },
          evidence: "documented",
        },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("first", "input.Name") },
        expect: { output: { SecretString: "two" }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/other-value",
    rules: ["CS-047"],
    title: "A token that is repeated with another value is refused, and the value stays",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token(), SecretString: "one" },
        expect: { output: { ARN: present() }, evidence: "recorded" },
      },
      {
        call: "CreateSecret",
        input: {
          Name: from("first", "input.Name"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
          SecretString: "two",
        },
        expect: {
          error: "ResourceExistsException",
          status: 400,
          message: text(
            "You can't use ClientRequestToken ",
            from("first", "input.ClientRequestToken"),
            " because that value is already in use for a version of secret ",
            from("first", "output.ARN"),
            ".",
          ),
          evidence: "recorded",
        },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("first", "input.Name") },
        expect: { output: { SecretString: "one" }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/other-description",
    rules: ["CS-050"],
    title: "A repeated token and value count as a repetition even if the description differs",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token(), SecretString: "one", Description: "first" },
        expect: { output: { ARN: present() }, evidence: "unknown" },
      },
      {
        call: "CreateSecret",
        input: {
          Name: from("first", "input.Name"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
          SecretString: "one",
          Description: "second",
        },
        expect: { output: { ARN: from("first", "output.ARN") }, evidence: "unknown" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("first", "input.Name") },
        expect: { output: { Description: "first" }, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/without-value",
    rules: ["CS-051"],
    title: "A repeated token without a value is no repetition",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token() },
        expect: { output: { ARN: present(), VersionId: absent() }, evidence: "unknown" },
      },
      {
        call: "CreateSecret",
        input: {
          Name: from("first", "input.Name"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
        },
        expect: { error: "ResourceExistsException", status: 400, evidence: "unknown" },
      },
    ],
  }),
];

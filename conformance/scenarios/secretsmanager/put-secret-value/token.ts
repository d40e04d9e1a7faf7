import { differing, from, present, setOf, text, token } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { isLabelled, makes } from "../steps.js";

/** What a repeated call of PutSecretValue does. */
export const tokenScenarios = [
  defineScenario({
    id: "put-secret-value/token/repeated",
    rules: ["SM-051"],
    title: "The same value under the same token is the same version, and no label moves",
    steps: [
      makes("first"),
      {
        as: "second",
        call: "PutSecretValue",
        input: { SecretId: from("first", "input.Name"), ClientRequestToken: token(), SecretString: "two" },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "PutSecretValue",
        input: {
          SecretId: from("first", "input.Name"),
          ClientRequestToken: from("second", "input.ClientRequestToken"),
          SecretString: "two",
        },
        expect: {
          output: { ARN: from("first", "output.ARN"), VersionId: from("second", "output.VersionId") },
          evidence: "recorded",
        },
      },
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/token/other-value",
    rules: ["SM-052"],
    title: "Another value under a token that was used is refused, and the first value stays",
    steps: [
      makes("first"),
      {
        as: "second",
        call: "PutSecretValue",
        input: { SecretId: from("first", "input.Name"), ClientRequestToken: token(), SecretString: "two" },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "PutSecretValue",
        input: {
          SecretId: from("first", "input.Name"),
          ClientRequestToken: from("second", "input.ClientRequestToken"),
          SecretString: "three",
        },
        expect: {
          error: "ResourceExistsException",
          status: 400,
          message: text(
            "You can't use ClientRequestToken ",
            from("second", "input.ClientRequestToken"),
            " because that value is already in use for a version of secret ",
            from("first", "output.ARN"),
            ".",
          ),
          evidence: "recorded",
        },
      },
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/token/other-value-pending",
    rules: ["SM-052"],
    title: "Another value under the token of a version that is pending is refused as well",
    steps: [
      makes("first"),
      {
        as: "second",
        call: "PutSecretValue",
        input: {
          SecretId: from("first", "input.Name"),
          ClientRequestToken: token(),
          SecretString: "two",
          VersionStages: ["AWSPENDING"],
        },
        expect: { output: { VersionId: present() }, about: { "": ["SM-034"] } },
      },
      {
        call: "PutSecretValue",
        input: {
          SecretId: from("first", "input.Name"),
          ClientRequestToken: from("second", "input.ClientRequestToken"),
          SecretString: "three",
          VersionStages: ["AWSPENDING"],
        },
        expect: {
          error: "ResourceExistsException",
          status: 400,
          evidence: "documented",
          // The page of CreateSecret says of tokens what this call's page says.
          about: { "": ["SM-052", "CS-047"] },
        },
      },
      ...isLabelled("first", { first: ["AWSCURRENT"], second: ["AWSPENDING"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/token/of-the-create",
    rules: ["SM-052", "SM-051"],
    title: "The token that a secret was made with is used up too: for its value it is a repetition, else refused",
    steps: [
      makes("first", { ClientRequestToken: token() }),
      {
        call: "PutSecretValue",
        input: {
          SecretId: from("first", "input.Name"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
          SecretString: "one",
        },
        expect: { output: { VersionId: from("first", "output.VersionId") }, evidence: "recorded" },
      },
      {
        call: "PutSecretValue",
        input: {
          SecretId: from("first", "input.Name"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
          SecretString: "two",
        },
        expect: { error: "ResourceExistsException", status: 400, evidence: "recorded" },
      },
      ...isLabelled("first", { first: ["AWSCURRENT"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/token/same-value-again",
    rules: ["SM-053"],
    title: "The same value under a new token is a version of its own",
    steps: [
      makes("first"),
      {
        as: "second",
        call: "PutSecretValue",
        input: { SecretId: from("first", "input.Name"), SecretString: "one" },
        expect: {
          output: { VersionId: differing(from("first", "output.VersionId")), VersionStages: setOf("AWSCURRENT") },
          evidence: "documented",
        },
      },
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS"] }, "documented"),
    ],
  }),
];

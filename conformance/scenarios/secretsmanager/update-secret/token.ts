import { differing, from, present, text, token } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { isLabelled, makes, puts } from "../steps.js";

/** What a repeated call of UpdateSecret does. */
export const tokenScenarios = [
  defineScenario({
    id: "update-secret/token/repeated",
    rules: ["SM-051"],
    title: "The same value under the same token succeeds and makes no further version",
    steps: [
      makes("first"),
      {
        as: "second",
        call: "UpdateSecret",
        input: { SecretId: from("first", "input.Name"), ClientRequestToken: token(), SecretString: "two" },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "UpdateSecret",
        input: {
          SecretId: from("first", "input.Name"),
          ClientRequestToken: from("second", "input.ClientRequestToken"),
          SecretString: "two",
        },
        expect: { output: { VersionId: from("second", "output.VersionId") }, evidence: "recorded" },
      },
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "update-secret/token/repeated-later",
    rules: ["SM-051"],
    title: "A call that is repeated after another one answers the version that it made, and leaves the labels alone",
    steps: [
      makes("first"),
      {
        as: "second",
        call: "UpdateSecret",
        input: { SecretId: from("first", "input.Name"), ClientRequestToken: token(), SecretString: "two" },
        expect: { output: { VersionId: present() }, about: { "": ["SM-037"] } },
      },
      puts("third", "first", "three"),
      {
        call: "UpdateSecret",
        input: {
          SecretId: from("first", "input.Name"),
          ClientRequestToken: from("second", "input.ClientRequestToken"),
          SecretString: "two",
        },
        expect: { output: { VersionId: from("second", "output.VersionId") }, evidence: "documented" },
      },
      ...isLabelled("first", { third: ["AWSCURRENT"], second: ["AWSPREVIOUS"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "update-secret/token/other-value",
    rules: ["SM-052"],
    title: "Another value under a token that was used is refused, naming the ARN",
    steps: [
      makes("first"),
      {
        as: "second",
        call: "UpdateSecret",
        input: { SecretId: from("first", "input.Name"), ClientRequestToken: token(), SecretString: "two" },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "UpdateSecret",
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
    id: "update-secret/token/same-value-again",
    rules: ["SM-053"],
    title: "The same value under a new token is a version of its own",
    steps: [
      makes("first"),
      {
        as: "second",
        call: "UpdateSecret",
        input: { SecretId: from("first", "input.Name"), SecretString: "one" },
        expect: { output: { VersionId: differing(from("first", "output.VersionId")) }, evidence: "documented" },
      },
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS"] }, "documented"),
    ],
  }),
];

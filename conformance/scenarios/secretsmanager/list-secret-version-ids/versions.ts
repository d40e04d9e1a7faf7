import { absent, anyOf, exactly, from, present, setOf, timestamp } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { isCurrent, makes, makesEmpty, puts, readsVersion, relabels } from "../steps.js";

/** What the list of versions says of each. */
export const versionScenarios = [
  defineScenario({
    id: "list-secret-version-ids/versions/entry",
    rules: ["SM-073"],
    title: "An entry has the id, the labels, the date and the default key's stand-in, and nothing else",
    steps: [
      makes("made"),
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("made", "output.ARN") },
        expect: {
          output: exactly({
            ARN: from("made", "output.ARN"),
            Name: from("made", "input.Name"),
            Versions: [
              exactly({
                VersionId: from("made", "output.VersionId"),
                VersionStages: ["AWSCURRENT"],
                CreatedDate: timestamp(),
                KmsKeyIds: ["DefaultEncryptionKey"],
              }),
            ],
          }),
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "list-secret-version-ids/versions/arn",
    rules: ["SM-073"],
    title: "The ARN is that of the secret, whichever way the secret was named",
    steps: [
      makes("made"),
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { ARN: from("made", "output.ARN"), Name: from("made", "input.Name") }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "list-secret-version-ids/versions/read",
    rules: ["SM-073"],
    title: "Once a version was read its entry has the day of it, and that of no other version",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      isCurrent("first", "second", "recorded"),
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name") },
        expect: {
          output: {
            Versions: setOf(
              { VersionId: from("first", "output.VersionId"), LastAccessedDate: absent() },
              { VersionId: from("second", "output.VersionId"), LastAccessedDate: timestamp({ resolution: "day" }) },
            ),
          },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "list-secret-version-ids/versions/without-labels",
    rules: ["SM-074"],
    title: "A version without labels is listed only when deprecated ones are asked for",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["green"]),
      relabels("first", "green", { off: "second" }, "recorded"),
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name") },
        expect: { output: { Versions: [{ VersionId: from("first", "output.VersionId") }] }, evidence: "recorded" },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name"), IncludeDeprecated: false },
        expect: { output: { Versions: [{ VersionId: from("first", "output.VersionId") }] }, evidence: "documented" },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name"), IncludeDeprecated: true },
        expect: {
          output: {
            Versions: setOf(
              { VersionId: from("first", "output.VersionId") },
              { VersionId: from("second", "output.VersionId") },
            ),
          },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "list-secret-version-ids/versions/no-labels-no-member",
    rules: ["SM-073"],
    title: "The entry of a version without labels has no list of them",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["green"]),
      relabels("first", "green", { off: "second" }, "recorded"),
      readsVersion("first", "second", {}, [], "documented"),
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name"), IncludeDeprecated: true },
        expect: {
          output: {
            Versions: setOf(
              { VersionId: from("first", "output.VersionId"), VersionStages: ["AWSCURRENT"] },
              { VersionId: from("second", "output.VersionId"), VersionStages: absent(), CreatedDate: timestamp() },
            ),
          },
          evidence: "recorded",
          about: { "": ["SM-074"], "/output/Versions": ["SM-073"] },
        },
      },
    ],
  }),
  defineScenario({
    id: "list-secret-version-ids/versions/dates",
    rules: ["SM-073"],
    title: "The date of an entry is that of its version, however much later it is listed",
    steps: [
      makes("first"),
      {
        as: "read",
        call: "GetSecretValue",
        input: { SecretId: from("first", "input.Name") },
        expect: { output: { CreatedDate: present() }, evidence: "recorded" },
      },
      {
        pause: 2,
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name") },
        expect: {
          output: {
            Versions: [
              { VersionId: from("first", "output.VersionId"), CreatedDate: from("read", "output.CreatedDate") },
            ],
          },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "list-secret-version-ids/versions/none",
    rules: ["SM-073", "SM-031"],
    title: "A secret without a value has no version to list",
    steps: [
      makesEmpty("made"),
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("made", "input.Name"), IncludeDeprecated: true },
        expect: {
          output: { Name: from("made", "input.Name"), Versions: anyOf([], absent()) },
          evidence: "recorded",
        },
      },
    ],
  }),
];

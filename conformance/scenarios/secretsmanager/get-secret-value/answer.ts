import { absent, bytes, differing, exactly, from, present, setOf, timestamp, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { findsNoLabel, isCurrent, makes, puts } from "../steps.js";

/** What GetSecretValue answers, and what a read leaves behind. */
export const answerScenarios = [
  defineScenario({
    id: "get-secret-value/answer/text",
    rules: ["SM-060"],
    title: "The answer has the secret, the version, its labels, its date and its text, and nothing else",
    steps: [
      makes("made"),
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "output.ARN") },
        expect: {
          output: exactly({
            ARN: from("made", "output.ARN"),
            Name: from("made", "input.Name"),
            VersionId: from("made", "output.VersionId"),
            SecretString: "one",
            VersionStages: ["AWSCURRENT"],
            CreatedDate: timestamp(),
          }),
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "get-secret-value/answer/bytes",
    rules: ["SM-060"],
    title: "The bytes of footest are Zm9vdGVzdA== on the wire, encoded once",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretBinary: bytes("Zm9vdGVzdA==") },
        expect: { output: { ARN: present(), VersionId: present() } },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: exactly({
            ARN: from("made", "output.ARN"),
            Name: from("made", "input.Name"),
            VersionId: from("made", "output.VersionId"),
            SecretBinary: bytes("Zm9vdGVzdA=="),
            VersionStages: ["AWSCURRENT"],
            CreatedDate: timestamp(),
          }),
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "get-secret-value/answer/date-of-the-version",
    rules: ["SM-060"],
    title: "The date is that of the version, not of the secret nor of its last change",
    steps: [
      makes("first"),
      {
        as: "early",
        call: "GetSecretValue",
        input: { SecretId: from("first", "input.Name") },
        expect: { output: { CreatedDate: present() }, evidence: "recorded" },
      },
      { ...puts("second", "first", "two"), pause: 2 },
      {
        as: "late",
        call: "GetSecretValue",
        input: { SecretId: from("first", "input.Name") },
        expect: { output: { CreatedDate: present(), SecretString: "two" }, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("first", "input.Name"), VersionStage: "AWSPREVIOUS" },
        expect: { output: { CreatedDate: from("early", "output.CreatedDate") }, evidence: "recorded" },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name") },
        expect: {
          output: {
            Versions: setOf(
              { VersionId: from("first", "output.VersionId"), CreatedDate: from("early", "output.CreatedDate") },
              { VersionId: from("second", "output.VersionId"), CreatedDate: from("late", "output.CreatedDate") },
            ),
          },
          evidence: "recorded",
          about: { "/output/Versions": ["SM-073"] },
        },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("first", "input.Name") },
        expect: { output: { CreatedDate: differing(from("late", "output.CreatedDate")) }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "get-secret-value/answer/date-of-access",
    rules: ["SM-063"],
    title: "A read sets the date of access, of the secret and of the version that was read",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      {
        call: "DescribeSecret",
        input: { SecretId: from("first", "input.Name") },
        expect: {
          output: { Name: from("first", "input.Name"), LastAccessedDate: absent() },
          evidence: "recorded",
        },
      },
      isCurrent("first", "second", "recorded"),
      {
        call: "DescribeSecret",
        input: { SecretId: from("first", "input.Name") },
        expect: { output: { LastAccessedDate: timestamp({ resolution: "day" }) }, evidence: "recorded" },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name") },
        expect: {
          output: {
            Versions: setOf(
              { VersionId: from("first", "output.VersionId"), LastAccessedDate: absent() },
              {
                VersionId: from("second", "output.VersionId"),
                LastAccessedDate: timestamp({ resolution: "day" }),
              },
            ),
          },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "get-secret-value/answer/refused-read",
    rules: ["SM-063"],
    title: "A read that finds no version sets no date of access",
    steps: [
      makes("made"),
      findsNoLabel("made", "AWSPREVIOUS", "recorded"),
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name"), LastAccessedDate: absent() }, evidence: "unknown" },
      },
    ],
  }),
];

import { absent, from, present, repeat, text, timestamp, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

/** The description, and what else DescribeSecret tells of a new secret. */
export const descriptionScenarios = [
  defineScenario({
    id: "create-secret/description/shown",
    rules: ["CS-055"],
    title: "A description is shown by DescribeSecret as it was given",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          Description: "  Login of the \u00fcber service,\nowner: db-team ",
        },
        expect: { output: { VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Description: from("made", "input.Description") }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/description/empty",
    rules: ["CS-056"],
    title: "An empty description counts as none",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Description: "" },
        expect: { output: { VersionId: present() }, evidence: "model" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name"), Description: absent() }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/description/limit",
    rules: ["CS-055"],
    title: "A description of 2048 characters passes, those outside the basic plane counted once",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Description: repeat("\u{1F511}", 2048) },
        expect: { output: { VersionId: present() }, evidence: "model" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Description: from("made", "input.Description") }, evidence: "model" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/description/too-long",
    rules: ["CS-055", "CS-129"],
    title: "A description of 2049 characters is refused",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Description: repeat("d", 2049) },
        expect: {
          error: "ValidationException",
          status: 400,
          message: text(
            "1 validation error detected: Value '",
            repeat("d", 2049),
            "' at 'description' failed to satisfy constraint: Member must have length less than or equal to 2048",
          ),
          evidence: { refusal: "model", error: "unknown", message: "unknown" },
          violations: [{ pointer: "/Description", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/description/dates",
    rules: ["CS-028"],
    title: "DescribeSecret tells when a secret was made and changed, and on which day it was read",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: {
            CreatedDate: timestamp(),
            LastChangedDate: timestamp(),
            LastAccessedDate: absent(),
            DeletedDate: absent(),
          },
        },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { SecretString: "one", CreatedDate: timestamp() } },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: { LastAccessedDate: timestamp({ resolution: "day" }) },
          evidence: "recorded",
          about: { "/output/LastAccessedDate": ["SM-063"] },
        },
      },
    ],
  }),
];

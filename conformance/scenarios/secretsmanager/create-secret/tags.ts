import { absent, from, present, repeat, setOf, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const tags = (count: number) => Array.from({ length: count }, (_, index) => ({ Key: `key-${index}`, Value: "v" }));

/** What was refused is documented, how it is refused nobody recorded. */
const manner = { refusal: "documented", error: "unknown", status: "unknown", message: "unknown" } as const;

/** Tags of a new secret. */
export const tagScenarios = [
  defineScenario({
    id: "create-secret/tags/shown",
    rules: ["CS-075", "CS-076"],
    title: "A new secret has exactly the tags of the request",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          Tags: [
            { Key: "team", Value: "orders" },
            { Key: "stage", Value: "" },
          ],
        },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: setOf({ Key: "team", Value: "orders" }, { Key: "stage", Value: "" }) } },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/none",
    rules: ["CS-076"],
    title: "A secret without tags has no list of tags",
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
        expect: { output: { Name: from("made", "input.Name"), Tags: absent() }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/empty-list",
    rules: ["CS-076"],
    title: "An empty list of tags is accepted and counts as none",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Tags: [] },
        expect: { output: { VersionId: present() }, evidence: "unknown" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name"), Tags: absent() }, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/removed",
    rules: ["CS-076"],
    title: "UntagResource removes tags by their keys, and once the last is gone an empty list remains",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          Tags: [
            { Key: "team", Value: "orders" },
            { Key: "stage", Value: "test" },
          ],
        },
        expect: { output: { VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "UntagResource",
        input: { SecretId: from("made", "input.Name"), TagKeys: ["team", "never-there"] },
        expect: { output: {}, evidence: "documented" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: [{ Key: "stage", Value: "test" }] }, evidence: "recorded" },
      },
      {
        call: "UntagResource",
        input: { SecretId: from("made", "input.Name"), TagKeys: ["stage"] },
        expect: { output: {}, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: [] }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/case",
    rules: ["CS-077", "CS-083"],
    title: "Keys that differ in case are two tags, and values keep theirs",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          Tags: [
            { Key: "ABC", Value: "Upper" },
            { Key: "abc", Value: "lower" },
          ],
        },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: setOf({ Key: "ABC", Value: "Upper" }, { Key: "abc", Value: "lower" }) } },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/fifty",
    rules: ["CS-080"],
    title: "Fifty tags pass",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Tags: tags(50) },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: setOf(...tags(50)) } },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/fifty-one",
    rules: ["CS-080"],
    title: "A 51st tag is refused",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Tags: tags(51) },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          evidence: manner,
          violations: [{ pointer: "/Tags", trait: "hallmark.docs#checks" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/documented-lengths",
    rules: ["CS-081", "CS-082"],
    title: "A key of 127 characters and a value of 255 pass",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Tags: [{ Key: repeat("k", 127), Value: repeat("v", 255) }] },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: [{ Key: repeat("k", 127), Value: repeat("v", 255) }] } },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/modelled-lengths",
    rules: ["CS-081", "CS-082"],
    title: "A key of 128 characters and a value of 256 pass, those outside the basic plane counted once",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          Tags: [{ Key: repeat("\u{20000}", 128), Value: repeat("\u{20000}", 256) }],
        },
        expect: { output: { VersionId: present() }, evidence: "unknown" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: from("made", "input.Tags") }, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/key-too-long",
    rules: ["CS-081"],
    title: "A key of 129 characters is refused",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Tags: [{ Key: repeat("k", 129), Value: "v" }] },
        expect: {
          error: "ValidationException",
          status: 400,
          evidence: { refusal: "model", error: "unknown" },
          violations: [{ pointer: "/Tags/0/Key", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/value-too-long",
    rules: ["CS-082"],
    title: "A value of 257 characters is refused",
    steps: [
      {
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          Tags: [
            { Key: "a", Value: "v" },
            { Key: "b", Value: repeat("v", 257) },
          ],
        },
        expect: {
          error: "ValidationException",
          status: 400,
          evidence: { refusal: "model", error: "unknown" },
          violations: [{ pointer: "/Tags/1/Value", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/reserved-key",
    rules: ["CS-084"],
    title: "A key that begins with aws: is refused",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Tags: [{ Key: "aws:team", Value: "orders" }] },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          evidence: manner,
          violations: [{ pointer: "/Tags/0/Key", trait: "hallmark.docs#checks" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/reserved-value",
    rules: ["CS-084"],
    title: "A value that begins with aws: is refused",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Tags: [{ Key: "team", Value: "aws:orders" }] },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          evidence: "unknown",
          violations: [{ pointer: "/Tags/0/Value", trait: "hallmark.docs#checks" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/reserved-elsewhere",
    rules: ["CS-084"],
    title: "aws: within a key or a value is nothing special",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Tags: [{ Key: "on-aws:team", Value: "by aws:orders" }] },
        expect: { output: { VersionId: present() }, evidence: "documented" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: [{ Key: "on-aws:team", Value: "by aws:orders" }] }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/reserved-not-counted",
    rules: ["CS-086", "CS-084"],
    title: "A key that begins with aws: does not count towards the fifty; it is refused for what it is",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Tags: [...tags(50), { Key: "aws:team", Value: "orders" }] },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          message: "Tag keys must not begin with aws:, which is reserved.",
          evidence: manner,
          violations: [{ pointer: "/Tags/50/Key", trait: "hallmark.docs#checks" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/characters",
    rules: ["CS-087"],
    title: "Letters and digits of any script, spaces and + - = . _ : / @ make tags",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          Tags: [{ Key: "+ -=._:/@ \u00fc\u0661\u4e00", Value: "\u00df +-=._:/@ 9" }],
        },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: from("made", "input.Tags") } },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/key-alone",
    rules: ["CS-088"],
    title: "A tag may have no value",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Tags: [{ Key: "team" }] },
        expect: { output: { VersionId: present() }, evidence: "unknown" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: [{ Key: "team", Value: absent() }] }, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/key-twice",
    rules: ["CS-089"],
    title: "Of a key that occurs twice the last value counts",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          Tags: [
            { Key: "team", Value: "first" },
            { Key: "team", Value: "last" },
          ],
        },
        expect: { output: { VersionId: present() }, evidence: "unknown" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: [{ Key: "team", Value: "last" }] }, evidence: "unknown" },
      },
    ],
  }),
];

import { from, present, repeat, setOf, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const tags = (count: number) => Array.from({ length: count }, (_, index) => ({ Key: `key-${index}`, Value: "v" }));

/** What was refused is documented, how it is refused nobody recorded. */
const manner = { refusal: "documented", error: "unknown", status: "unknown", message: "unknown" } as const;

/** How many tags, and of which lengths and characters. */
export const tagLimitScenarios = [
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
];

import { from, present, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const tags = (count: number) => Array.from({ length: count }, (_, index) => ({ Key: `key-${index}`, Value: "v" }));

/** What was refused is documented, how it is refused nobody recorded. */
const manner = { refusal: "documented", error: "unknown", status: "unknown", message: "unknown" } as const;

/** Tags whose names AWS keeps for itself. */
export const reservedTagScenarios = [
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
    rules: ["CS-086"],
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
          // That it is refused at all is not a matter of counting.
          about: { "": ["CS-084"], "/error/message": ["CS-086"] },
          violations: [{ pointer: "/Tags/50/Key", trait: "hallmark.docs#checks" }],
        },
      },
    ],
  }),
];

import { expect, it } from "vitest";
import { planOfShapes } from "../../testing/plans.js";
import { commentText, memberComment, operationComment } from "./documentation.js";

const plan = planOfShapes(
  {
    Input: {
      type: "structure",
      members: {
        Name: {
          target: "#Name",
          traits: { "smithy.api#documentation": "Name of the thing.", "smithy.api#required": {} },
        },
        Token: { target: "smithy.api#String", traits: { "smithy.api#idempotencyToken": {} } },
        Bytes: { target: "#Bytes", traits: { "smithy.api#length": { min: 1, max: 1 } } },
        Names: { target: "#Names", traits: { "smithy.api#length": { min: 2 } } },
        Count: {
          target: "smithy.api#Integer",
          traits: { "smithy.api#range": { min: 1, max: 9 }, "smithy.api#default": 3 },
        },
        Old: {
          target: "smithy.api#String",
          traits: { "smithy.api#deprecated": { message: "Use Name.", since: "2.0" } },
        },
      },
    },
    Name: { type: "string", traits: { "smithy.api#length": { min: 1, max: 512 }, "smithy.api#pattern": "^[^*/]*/$" } },
    Bytes: { type: "blob", traits: { "smithy.api#sensitive": {} } },
    Names: { type: "list", member: { target: "#Name" }, traits: { "smithy.api#uniqueItems": {} } },
    Gone: { type: "structure", members: {}, traits: { "smithy.api#error": "client" } },
  },
  {},
  { errors: [{ target: "#Gone" }], traits: { "smithy.api#documentation": "<p>Works.</p>" } },
);

it.each([
  { name: "Name", want: "Name of the thing. 1 to 512 characters. Matches `^[^*\\/]*\\/$`." },
  { name: "Token", want: "A client fills it in where it is left out." },
  { name: "Bytes", want: "Exactly 1 byte. Sensitive." },
  {
    name: "Names",
    want: "At least 2 items. No duplicates. Items: 1 to 512 characters. Items: matches `^[^*\\/]*\\/$`.",
  },
  { name: "Count", want: "From 1 to 9. Default: `3`." },
  { name: "Old", want: "@deprecated Since 2.0. Use Name." },
])("says of $name: $want", ({ name, want }) => {
  const input = plan.operations[0]!.input!;
  const member = input.members.find((candidate) => candidate.name === name)!;
  expect(memberComment(plan, member)).toEqual([{ description: want }]);
});

it("names the errors of an operation", () => {
  expect(operationComment(plan.operations[0]!)).toEqual([{ description: "\nWorks.\n\n@throws {@link Gone}" }]);
});

it("does not let documentation end the comment", () => {
  expect(commentText({ documentation: "before */ after" })).toBe("before *\\/ after");
});

it("does not let documentation start a tag", () => {
  expect(commentText({ documentation: "@internal {@link x}" })).toBe("\\@internal {\\@link x}");
});

it("puts long text on lines of its own, the facts below it", () => {
  const text = commentText({ documentation: "word ".repeat(40), facts: ["Sensitive."] }, 2);
  const lines = text.split("\n");
  expect(lines[0]).toBe("");
  expect(lines.at(-1)).toBe("Sensitive.");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(115);
});

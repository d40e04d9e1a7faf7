import { expect, it } from "vitest";
import type { StructureSchema } from "../schema.js";
import * as broken from "../validation/constraints.js";
import { validationErrors } from "./validation-errors.js";

const Tag$: StructureSchema = [3, "toy", "Tag", 0, ["Key"], [0]];
const Input$: StructureSchema = [
  3,
  "toy",
  "Input",
  0,
  ["Name", "Tags", "Keys", "Labels", "Hidden", "Count", "Data", "ARN"],
  [0, [1, "toy", "Tags", 0, Tag$], 64, [2, "toy", "Labels", 0, 0, Tag$], [2, "toy", "Hidden", 0, [0, 8], 0], 1, 21, 0],
];

const word = (input: unknown, ...violations: Parameters<typeof validationErrors>[2]) =>
  validationErrors(Input$, input, violations).replace(/^1 validation error detected: /, "");

const failed = "failed to satisfy constraint:";

it.each([
  {
    violation: broken.required("/Name"),
    input: {},
    want: `Value null at 'name' ${failed} Member must not be null`,
  },
  {
    violation: broken.length("/Name", { min: 1, max: 3 }),
    input: { Name: "" },
    want: `Value '' at 'name' ${failed} Member must have length greater than or equal to 1`,
  },
  {
    violation: broken.length("/Name", { min: 1, max: 3 }),
    input: { Name: "\u{1F600}\u{1F600}\u{1F600}\u{1F600}" },
    want: `Value '\u{1F600}\u{1F600}\u{1F600}\u{1F600}' at 'name' ${failed} Member must have length less than or equal to 3`,
  },
  {
    violation: broken.length("/Name", { min: 1 }, { isSensitive: true }),
    input: { Name: "hunter2" },
    want: `Value at 'name' ${failed} Member must have length greater than or equal to 1`,
  },
  {
    violation: broken.required("/Name", { isSensitive: true }),
    input: {},
    want: `Value null at 'name' ${failed} Member must not be null`,
  },
  {
    violation: broken.pattern("/ARN", "^a$"),
    input: { ARN: "b" },
    want: `Value 'b' at 'aRN' ${failed} Member must satisfy regular expression pattern: ^a$`,
  },
  {
    violation: broken.oneOf("/Name", ["A", "B"]),
    input: { Name: "C" },
    want: `Value 'C' at 'name' ${failed} Member must satisfy enum value set: [A, B]`,
  },
  {
    violation: broken.range("/Count", { min: 1, max: 9 }),
    input: { Count: 10 },
    want: `Value '10' at 'count' ${failed} Member must have value less than or equal to 9`,
  },
  {
    violation: broken.length("/Data", { min: 1 }),
    input: { Data: new Uint8Array() },
    want: `Value 'java.nio.HeapByteBuffer[pos=0 lim=0 cap=0]' at 'data' ${failed} Member must have length greater than or equal to 1`,
  },
  {
    violation: broken.length("/Tags", { min: 1 }),
    input: { Tags: [] },
    want: `Value '[]' at 'tags' ${failed} Member must have length greater than or equal to 1`,
  },
  {
    violation: broken.length("/Tags/1/Key", { min: 1, max: 2 }),
    input: { Tags: [{}, { Key: "abc" }] },
    want: `Value 'abc' at 'tags.2.member.key' ${failed} Member must have length less than or equal to 2`,
  },
  {
    violation: broken.length("/Keys/1", { min: 1, max: 2 }),
    input: { Keys: ["a", "abc"] },
    want: `Value '[a, abc]' at 'keys' ${failed} Member must satisfy constraint: [Member must have length less than or equal to 2, Member must have length greater than or equal to 1]`,
  },
  {
    violation: broken.length("/Labels/a~1b/Key", { max: 2 }),
    input: { Labels: { "a/b": { Key: "abc" } } },
    want: `Value 'abc' at 'labels.a/b.member.key' ${failed} Member must have length less than or equal to 2`,
  },
  {
    violation: broken.pattern("/Labels", "^a$"),
    input: { Labels: { b: { Key: "c" } } },
    want: `Value '{b={Key=c}}' at 'labels' ${failed} Map keys must satisfy constraint: [Member must satisfy regular expression pattern: ^a$]`,
  },
  {
    violation: broken.length("/Labels", { max: 2 }),
    input: { Labels: { abc: {} } },
    want: `Value '{abc={}}' at 'labels' ${failed} Map keys must satisfy constraint: [Member must have length less than or equal to 2]`,
  },
  {
    violation: broken.length("/Labels", { max: 1 }),
    input: { Labels: { a: {}, b: {} } },
    want: `Value '{a={}, b={}}' at 'labels' ${failed} Member must have length less than or equal to 1`,
  },
  {
    violation: broken.length("/Hidden/hunter2", { max: 1 }, { isSensitive: true }),
    input: { Hidden: { hunter2: "ab" } },
    want: `Value at 'hidden' ${failed} Map value must satisfy constraint: [Member must have length less than or equal to 1]`,
  },
])("says: $want", ({ violation, input, want }) => {
  expect(word(input, violation)).toBe(want);
});

it("counts several", () => {
  const text = word({ Name: "" }, broken.length("/Name", { min: 1 }), broken.required("/ARN"));
  expect(text).toBe(
    `2 validation errors detected: Value '' at 'name' ${failed} Member must have length greater than or equal to 1; ` +
      `Value null at 'aRN' ${failed} Member must not be null`,
  );
});

it("tells once of several elements of one list", () => {
  const violations = [broken.length("/Keys/0", { max: 1 }), broken.length("/Keys/1", { max: 1 })];
  expect(word({ Keys: ["ab", "cd"] }, ...violations)).toMatch(/^Value '\[ab, cd\]' at 'keys'/);
});

it("names ten at most", () => {
  const tags = Array.from({ length: 12 }, () => ({}));
  const text = word({ Tags: tags }, ...tags.map((_, index) => broken.required(`/Tags/${index}/Key`)));
  expect(text).toMatch(/^10 validation errors detected: /);
  expect(text.split("; ")).toHaveLength(10);
});

it("is quick about very many elements", () => {
  const keys = Array.from({ length: 50_000 }, () => "ab");
  const violations = keys.map((_, index) => broken.length(`/Keys/${index}`, { max: 1 }));
  const start = performance.now();
  expect(word({ Keys: keys }, ...violations)).toMatch(/^Value '\[ab, ab, /);
  expect(performance.now() - start).toBeLessThan(2000);
});

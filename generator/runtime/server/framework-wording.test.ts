import { expect, it } from "vitest";
import { length, oneOf, pattern, range, required } from "../validation/constraints.js";
import type { Violation } from "../validation/violation.js";
import { frameworkErrors } from "./framework-wording.js";

it.each<{ input: unknown; violation: Violation; want: string }>([
  { input: {}, violation: required("/a"), want: "Value at '/a' failed to satisfy constraint: Member must not be null" },
  {
    input: { a: "x" },
    violation: oneOf("/a", ["y", "z"]),
    want: "Value at '/a' failed to satisfy constraint: Member must satisfy enum value set: [y, z]",
  },
  {
    input: { a: 1 },
    violation: range("/a", { min: 2, max: 8 }),
    want: "Value at '/a' failed to satisfy constraint: Member must be between 2 and 8, inclusive",
  },
  {
    input: { a: "secret" },
    violation: pattern("/a", "^[0-9]+$", { isSensitive: true }),
    want: "Value at '/a' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[0-9]+$",
  },
  {
    input: { a: ["\u{1F44D}"] },
    violation: length("/a/0", { min: 2 }),
    want: "Value with length 1 at '/a/0' failed to satisfy constraint: Member must have length greater than or equal to 2",
  },
  {
    input: { a: new Uint8Array(3) },
    violation: length("/a", { max: 2 }),
    want: "Value with length 3 at '/a' failed to satisfy constraint: Member must have length less than or equal to 2",
  },
  {
    input: { "a/b~": { x: 1 } },
    violation: length("/a~1b~0", { min: 2 }),
    want: "Value with length 1 at '/a~1b~0' failed to satisfy constraint: Member must have length greater than or equal to 2",
  },
])("says $want", ({ input, violation, want }) => {
  expect(frameworkErrors(input, [violation])).toEqual({
    message: `1 validation error detected. ${want}`,
    fieldList: [{ path: violation.pointer, message: want }],
  });
});

it("counts keys where those of a map are at fault", () => {
  const tooLong = length("/map", { min: 1, max: 2 });
  const { message } = frameworkErrors({ map: { abc: 1, abcd: 2 } }, [tooLong, tooLong]);
  expect(message).toBe(
    "2 validation errors detected. Value with length 3 at '/map' failed to satisfy constraint: Member must have length " +
      "between 1 and 2, inclusive; Value with length 4 at '/map' failed to satisfy constraint: Member must have length " +
      "between 1 and 2, inclusive",
  );
});

it("names no more than a hundred", () => {
  const { fieldList } = frameworkErrors(
    {},
    Array.from({ length: 1_000 }, (_, index) => required(`/${index}`)),
  );
  expect(fieldList).toHaveLength(100);
});

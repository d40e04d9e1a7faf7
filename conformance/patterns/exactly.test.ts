import { expect, it } from "vitest";
import { fits, mismatches } from "../testing/setting.js";
import { absent } from "./absent.js";
import { exactly } from "./exactly.js";

const expected = exactly({ a: 1, b: absent() });

it.each([
  { value: { a: 1 }, want: true },
  { value: { a: 1, c: null }, want: true },
  { value: { a: 1, c: 2 }, want: false },
  { value: {}, want: false },
  { value: null, want: false },
])("answers $want for $value", ({ value, want }) => {
  expect(fits(expected, value)).toBe(want);
});

it("points at what should not be there", () => {
  expect(mismatches(expected, { a: 1, c: 2 })).toEqual([{ pointer: "/c", expected: "no such member", actual: 2 }]);
});

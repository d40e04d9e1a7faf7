import { expect, it } from "vitest";
import { fits, mismatches } from "../testing/setting.js";

it.each([
  { expected: { a: 1 }, actual: { a: 1, b: 2 }, want: true },
  { expected: { a: 1 }, actual: { b: 2 }, want: false },
  { expected: {}, actual: {}, want: true },
  { expected: {}, actual: undefined, want: false },
  { expected: [1], actual: [1, 2], want: false },
  { expected: [1, 2], actual: [2, 1], want: false },
  { expected: [], actual: [], want: true },
  { expected: [], actual: {}, want: false },
  { expected: "1", actual: 1, want: false },
  { expected: null, actual: null, want: true },
  { expected: null, actual: undefined, want: false },
])("answers $want for $expected against $actual", ({ expected, actual, want }) => {
  expect(fits(expected, actual)).toBe(want);
});

it("finds everything that differs and points at it", () => {
  expect(mismatches({ a: [{ b: 1 }], "c/d": 2 }, { a: [{ b: 3 }], "c/d": 4 })).toEqual([
    { pointer: "/a/0/b", expected: "1", actual: 3 },
    { pointer: "/c~1d", expected: "2", actual: 4 },
  ]);
});

import { expect, it } from "vitest";
import { fits } from "../testing/setting.js";
import { present } from "./present.js";
import { setOf } from "./set-of.js";

it.each([
  { value: [1, 2], want: true },
  { value: [2, 1], want: true },
  { value: [1, 1], want: false },
  { value: [1], want: false },
  { value: [1, 2, 3], want: false },
  { value: undefined, want: false },
])("answers $want for $value", ({ value, want }) => {
  expect(fits(setOf(1, 2), value)).toBe(want);
});

it("takes each element once", () => {
  expect(fits(setOf(1, present()), [1, 5])).toBe(true);
  expect(fits(setOf(1, 1), [1, 5])).toBe(false);
});

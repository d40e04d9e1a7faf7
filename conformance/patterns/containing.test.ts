import { expect, it } from "vitest";
import { fits } from "../testing/setting.js";
import { containing } from "./containing.js";

it.each([
  { value: [{ a: 1 }, { a: 2 }], want: true },
  { value: [{ a: 1 }], want: false },
  { value: [], want: false },
  { value: { a: 2 }, want: false },
])("answers $want for $value", ({ value, want }) => {
  expect(fits(containing({ a: 2 }), value)).toBe(want);
});

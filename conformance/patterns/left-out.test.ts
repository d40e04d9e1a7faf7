import { expect, it } from "vitest";
import { fits } from "../testing/setting.js";
import { leftOut } from "./left-out.js";

it.each([
  { value: undefined, want: true },
  { value: null, want: false },
  { value: 0, want: false },
])("answers $want for $value", ({ value, want }) => {
  expect(fits({ a: leftOut() }, value === undefined ? {} : { a: value })).toBe(want);
});

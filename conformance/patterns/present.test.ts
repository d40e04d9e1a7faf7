import { expect, it } from "vitest";
import { fits } from "../testing/setting.js";
import { present } from "./present.js";

it.each([
  { value: "", want: true },
  { value: false, want: true },
  { value: null, want: false },
  { value: undefined, want: false },
])("answers $want for $value", ({ value, want }) => {
  expect(fits(present(), value)).toBe(want);
});

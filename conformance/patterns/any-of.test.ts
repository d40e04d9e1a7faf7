import { expect, it } from "vitest";
import { fits } from "../testing/setting.js";
import { absent } from "./absent.js";
import { anyOf } from "./any-of.js";

it.each([
  { value: [], want: true },
  { value: undefined, want: true },
  { value: ["a"], want: false },
])("answers $want for $value", ({ value, want }) => {
  expect(fits(anyOf([], absent()), value)).toBe(want);
});

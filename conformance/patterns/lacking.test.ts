import { expect, it } from "vitest";
import { fits } from "../testing/setting.js";
import { lacking } from "./lacking.js";

it.each([
  { value: "all is well", want: true },
  { value: "the secret is out", want: false },
  { value: undefined, want: false },
])("answers $want for $value", ({ value, want }) => {
  expect(fits(lacking("secret"), value)).toBe(want);
});

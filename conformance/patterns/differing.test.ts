import { expect, it } from "vitest";
import { fits } from "../testing/setting.js";
import { differing } from "./differing.js";
import { from } from "./from.js";

const bindings = { first: { output: { ARN: "one" } } };

it.each([
  { value: "two", want: true },
  { value: "one", want: false },
  { value: undefined, want: false },
  { value: null, want: false },
])("answers $want for $value", ({ value, want }) => {
  expect(fits(differing(from("first", "output.ARN")), value, { bindings })).toBe(want);
});

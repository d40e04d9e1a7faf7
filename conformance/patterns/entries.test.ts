import { expect, it } from "vitest";
import { fits, mismatches } from "../testing/setting.js";
import { entries } from "./entries.js";
import { from } from "./from.js";

const bindings = { made: { output: { VersionId: "v/1" } } };
const expected = entries([from("made", "output.VersionId"), ["AWSCURRENT"]]);

it.each([
  { value: { "v/1": ["AWSCURRENT"] }, want: true },
  { value: { "v/1": ["AWSPENDING"] }, want: false },
  { value: { "v/1": ["AWSCURRENT"], v2: [] }, want: false },
  { value: {}, want: false },
  { value: undefined, want: false },
])("answers $want for $value", ({ value, want }) => {
  expect(fits(expected, value, { bindings })).toBe(want);
});

it("escapes keys in pointers", () => {
  expect(mismatches(expected, { "v/1": ["AWSPENDING"] }, { bindings })[0]?.pointer).toBe("/v~11/0");
});

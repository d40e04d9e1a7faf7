import { expect, it } from "vitest";
import { knownDeviationsOf } from "./known-deviations.js";
import { Refused } from "./refused.js";

it("takes what is known of a version", () => {
  const record = { "1.0.0": { "a/b/c": "answers 404" }, "2.0.0": {} };
  expect(knownDeviationsOf(record, "1.0.0")).toEqual({ version: "1.0.0", deviations: { "a/b/c": "answers 404" } });
  expect(knownDeviationsOf(record, "2.0.0").deviations).toEqual({});
});

it.each([
  { record: [], version: "1", want: "must look like" },
  { record: null, version: "1", want: "must look like" },
  { record: { "1": ["a"] }, version: "1", want: "must look like" },
  { record: { "1": { a: 5 } }, version: "1", want: "must look like" },
  { record: { "1": {} }, version: "2", want: "no deviations are recorded for version 2" },
])("refuses $record", ({ record, version, want }) => {
  expect(() => knownDeviationsOf(record, version)).toThrow(Refused);
  expect(() => knownDeviationsOf(record, version)).toThrow(want);
});

import { expect, it } from "vitest";
import { defaultAssumptions } from "./assumptions.js";
import { parseAssumptions } from "./parse-assumptions.js";

it("reads numbers, answers of yes and no, and choices; the last counts", () => {
  const settings = ["labelsPerSecret=5", "emptyKeyIsDefault=false", "sortOrder=asc", "sortOrder=desc"];
  expect(parseAssumptions(settings)).toEqual({ labelsPerSecret: 5, emptyKeyIsDefault: false, sortOrder: "desc" });
});

it("takes every assumption with the value that it has anyway", () => {
  const settings = Object.entries(defaultAssumptions).map(([name, value]) => `${name}=${value}`);
  expect(parseAssumptions(settings)).toEqual(defaultAssumptions);
});

it.each([
  { setting: "toString=1", says: 'there is no assumption "toString"; there are forcedDeletionDelay, ' },
  { setting: "", says: 'there is no assumption ""' },
  { setting: "labelsPerSecret=-1", says: "labelsPerSecret takes a whole number, for example labelsPerSecret=20" },
  { setting: "labelsPerSecret", says: "labelsPerSecret takes a whole number" },
  { setting: "emptyKeyIsDefault=yes", says: "emptyKeyIsDefault takes true or false" },
  { setting: "sortOrder=ASC", says: "sortOrder takes asc or desc" },
])("refuses $setting", ({ setting, says }) => {
  expect(() => parseAssumptions([setting])).toThrow(says);
});

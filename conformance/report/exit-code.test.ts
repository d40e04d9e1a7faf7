import { expect, it } from "vitest";
import { sampleReport } from "../testing/sample-report.js";
import { exitCodeOf } from "./exit-code.js";
import type { TargetReport, VerifyReport } from "./report.js";

const none = { pass: 0, fail: 0, "not implemented": 0, "not applicable": 0, error: 0 };
const { mutants: _, ...withoutMutants } = sampleReport;

function reportOf(target: Partial<TargetReport>, more: Partial<VerifyReport> = {}): VerifyReport {
  const fine = {
    name: "server",
    title: "",
    outcomes: { ...none, pass: 1 },
    wording: { same: 1, differs: 0 },
    notes: [],
  };
  return { ...withoutMutants, targets: [{ ...fine, ...target }], ...more };
}

const endpoint = { url: "http://localhost/", region: "us-east-1" };
const baseline = { target: "emulator", version: "1", known: 1, news: [], mended: [], notShown: [] };
const shard = { number: 1, count: 2, of: "0".repeat(64), total: 6, positions: [0, 2, 4] };
const uncovered = { ...sampleReport.coverage, uncovered: 1 };

it.each([
  { name: "all well", report: reportOf({}), want: 0 },
  { name: "a deviation", report: reportOf({ outcomes: { ...none, pass: 1, fail: 1 } }), want: 1 },
  {
    name: "a known deviation",
    report: reportOf({ outcomes: { ...none, pass: 1, fail: 1 } }, { endpoint, baseline }),
    want: 0,
  },
  {
    name: "a deviation that is not on record",
    report: reportOf({ outcomes: { ...none, pass: 1, fail: 2 } }, { endpoint, baseline: { ...baseline, news: ["a"] } }),
    want: 1,
  },
  {
    name: "what is not implemented and not on record",
    report: reportOf(
      { outcomes: { ...none, pass: 1, "not implemented": 1 } },
      { endpoint, baseline: { ...baseline, news: ["a"] } },
    ),
    want: 1,
  },
  {
    name: "nothing that is implemented, as known",
    report: reportOf({ outcomes: { ...none, "not implemented": 9 } }, { endpoint, baseline }),
    want: 0,
  },
  {
    name: "what is mended",
    report: reportOf({}, { endpoint, baseline: { ...baseline, mended: ["a"] } }),
    want: 0,
  },
  {
    name: "an error beside what is known",
    report: reportOf({ outcomes: { ...none, pass: 1, fail: 1, error: 1 } }, { endpoint, baseline }),
    want: 1,
  },
  {
    name: "something not implemented",
    report: reportOf({ outcomes: { ...none, pass: 1, "not implemented": 1 } }),
    want: 0,
  },
  { name: "nothing that is implemented", report: reportOf({ outcomes: { ...none, "not implemented": 9 } }), want: 1 },
  { name: "an error beside passes", report: reportOf({ outcomes: { ...none, pass: 1, error: 1 } }), want: 1 },
  { name: "nothing but errors", report: reportOf({ outcomes: { ...none, error: 3 } }), want: 3 },
  { name: "nothing witnessed", report: reportOf({ outcomes: { ...none, "not applicable": 3 } }), want: 3 },
  {
    name: "a part of a run with nothing that can be shown",
    report: reportOf({ outcomes: { ...none, "not applicable": 3 } }, { endpoint, shard }),
    want: 0,
  },
  {
    name: "a part of a run that met nobody",
    report: reportOf({ outcomes: none, unavailable: "nobody listens" }, { endpoint, shard }),
    want: 3,
  },
  { name: "other words of our own", report: reportOf({ wording: { same: 0, differs: 1 } }), want: 1 },
  {
    name: "other words of a third party",
    report: reportOf({ wording: { same: 0, differs: 1 } }, { endpoint }),
    want: 0,
  },
  { name: "a target that is missing", report: reportOf({ unavailable: "not installed" }), want: 1 },
  { name: "a rule that nothing shows", report: reportOf({}, { coverage: uncovered }), want: 1 },
  { name: "a mutant that survived", report: reportOf({}, { mutants: sampleReport.mutants! }), want: 1 },
])("answers $want for $name", ({ report, want }) => {
  expect(exitCodeOf(report)).toBe(want);
});

it("takes a missing target for no finding where not all can be there, unless nothing was witnessed", () => {
  const [there] = reportOf({}).targets;
  const missing = { ...there!, name: "openapi", outcomes: none, unavailable: "ajv is not installed" };
  expect(exitCodeOf(reportOf({}, { targets: [there!, missing] }), false)).toBe(0);
  expect(exitCodeOf(reportOf({}, { targets: [there!, missing] }), true)).toBe(1);
  expect(exitCodeOf(reportOf({}, { targets: [missing] }), false)).toBe(3);
  const failing = { ...there!, outcomes: { ...none, pass: 1, fail: 1 } };
  expect(exitCodeOf(reportOf({}, { targets: [failing, missing] }), false)).toBe(1);
});

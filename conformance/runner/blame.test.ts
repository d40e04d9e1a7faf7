import { expect, it } from "vitest";
import { asideAt, isOwn, rulesBroken } from "./blame.js";
import type { Finding, Verdict } from "./verdict.js";

const finding: Finding = {
  tier: "structure",
  step: 1,
  pointer: "/output/ARN",
  expected: "1",
  actual: "2",
  evidence: "recorded",
};

it("takes the narrowest part of an expectation", () => {
  const about = { "": ["A"], "/output": ["B"], "/output/Tags": ["C"] };
  expect(asideAt({ about }, "/output/Tags/0")).toEqual({ rules: ["C"], isWhole: false });
  expect(asideAt({ about }, "/output/TagsToo")).toEqual({ rules: ["B"], isWhole: false });
  expect(asideAt({ about }, "/error/type")).toEqual({ rules: ["A"], isWhole: true });
  expect(asideAt({}, "/error/type")).toBeUndefined();
});

it("takes a finding for the scenario's own unless it is about other rules only", () => {
  expect(isOwn(finding, { rules: ["A"] })).toBe(true);
  expect(isOwn({ ...finding, rules: ["B", "A"] }, { rules: ["A"] })).toBe(true);
  expect(isOwn({ ...finding, rules: ["B"] }, { rules: ["A"] })).toBe(false);
});

it.each([
  { name: "a failure at large", findings: [finding], want: ["A", "B"] },
  { name: "a failure in one matter", findings: [{ ...finding, rules: ["B", "Z"] }], want: ["B"] },
  {
    name: "another matter beside it",
    findings: [
      { ...finding, rules: ["B"] },
      { ...finding, rules: ["Z"] },
    ],
    want: ["B"],
  },
  {
    name: "what rests on an assumption beside what does not",
    findings: [
      { ...finding, evidence: "unknown" as const },
      { ...finding, rules: ["A"] },
    ],
    want: ["A"],
  },
  {
    name: "words",
    findings: [
      { ...finding, rules: ["A"] },
      { ...finding, tier: "wording" as const },
    ],
    want: ["A"],
  },
])("says which rules $name speaks against", ({ findings, want }) => {
  const verdict: Verdict = { outcome: "fail", findings, exchanges: [] };
  expect(rulesBroken({ rules: ["A", "B"] }, verdict)).toEqual(want);
});

it("speaks against no rule where nothing failed", () => {
  expect(rulesBroken({ rules: ["A"] }, { outcome: "pass", findings: [finding], exchanges: [] })).toEqual([]);
});

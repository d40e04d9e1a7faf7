import { expect, it } from "vitest";
import type { Outcome } from "../runner/verdict.js";
import { ruleVerdicts } from "./rule-verdicts.js";

function verdictOn(...outcomes: readonly Outcome[]) {
  const scenarios = outcomes.map((outcome, index) => ({
    id: `s/${index}`,
    title: "",
    rules: ["R-1"],
    steps: [],
    verdicts: {
      endpoint: {
        outcome,
        findings:
          outcome === "fail"
            ? ([{ tier: "structure", step: 1, pointer: "", expected: "", actual: "", evidence: "recorded" }] as const)
            : [],
        exchanges: [],
      },
    },
  }));
  return ruleVerdicts({ areas: [{ id: "a", title: "", isDerived: false, scenarios }] }).get("R-1");
}

it.each([
  { outcomes: ["pass", "fail", "not implemented"], want: "differs" },
  { outcomes: ["pass", "not implemented"], want: "not implemented" },
  { outcomes: ["pass", "not applicable", "error"], want: "true" },
  { outcomes: ["not applicable", "error"], want: "not shown" },
] as const)("is $want for $outcomes", ({ outcomes, want }) => {
  expect(verdictOn(...outcomes)?.verdict).toBe(want);
});

it("puts what speaks against a rule first", () => {
  expect(verdictOn("pass", "fail")?.scenarios.map(({ scenario }) => scenario.id)).toEqual(["s/1", "s/0"]);
});

it("knows nothing of a rule that no scenario cites", () => {
  expect(verdictOn()).toBeUndefined();
});

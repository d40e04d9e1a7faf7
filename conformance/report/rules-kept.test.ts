import { expect, it } from "vitest";
import { sampleReport } from "../testing/sample-report.js";
import { rulesKept } from "./rules-kept.js";

const verdict = (outcome: "pass" | "fail" | "not implemented" | "not applicable" | "error") => ({
  outcome,
  findings: [],
  exchanges: [],
});

function reportOf(scenarios: readonly { readonly rules: readonly string[]; readonly outcome: "pass" | "fail" }[]) {
  const [area] = sampleReport.areas;
  const [scenario] = area!.scenarios;
  return {
    ...sampleReport,
    areas: [
      {
        ...area!,
        scenarios: scenarios.map(({ rules, outcome }) => ({ ...scenario!, rules, verdicts: { it: verdict(outcome) } })),
      },
    ],
  };
}

it("takes a rule for kept while no scenario that cites it fails", () => {
  const report = reportOf([
    { rules: ["A", "B"], outcome: "pass" },
    { rules: ["B"], outcome: "fail" },
    { rules: ["B", "C"], outcome: "pass" },
  ]);
  expect(rulesKept(report)).toEqual({ kept: 2, notKept: 1 });
});

it.each([
  { outcome: "not implemented", want: { kept: 0, notKept: 1 } },
  { outcome: "not applicable", want: { kept: 0, notKept: 0 } },
  { outcome: "error", want: { kept: 0, notKept: 0 } },
] as const)("counts $outcome as what it is", ({ outcome, want }) => {
  expect(rulesKept(reportOf([{ rules: ["A"], outcome: outcome as "fail" }]))).toEqual(want);
});

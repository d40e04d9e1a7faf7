import { isOwn, rulesBroken } from "../runner/blame.js";
import type { Verdict } from "../runner/verdict.js";
import { isWithoutEvidence } from "./kinds-of-verdict.js";
import type { ScenarioReport, VerifyReport } from "./report.js";

/** How an endpoint stands to a rule, going by the scenarios that cite it. */
export type RuleVerdict = "differs" | "not implemented" | "true" | "no evidence" | "not shown";

export const ruleVerdictNames: readonly RuleVerdict[] = [
  "differs",
  "not implemented",
  "true",
  "no evidence",
  "not shown",
];

export interface JudgedRule {
  readonly verdict: RuleVerdict;
  /** The scenarios of this run that cite it, those that speak against it first. */
  readonly scenarios: readonly { readonly scenario: ScenarioReport; readonly verdict: Verdict }[];
}

/** The verdict on each rule that some scenario of the report cites, by its id. */
export function ruleVerdicts({ areas }: Pick<VerifyReport, "areas">): ReadonlyMap<string, JudgedRule> {
  const citing = new Map<string, JudgedRule["scenarios"]>();
  for (const scenario of areas.flatMap(({ scenarios }) => scenarios)) {
    for (const verdict of Object.values(scenario.verdicts)) {
      for (const rule of scenario.rules) citing.set(rule, [...(citing.get(rule) ?? []), { scenario, verdict }]);
    }
  }
  return new Map([...citing].map(([rule, scenarios]) => [rule, judged(rule, scenarios)]));
}

function judged(rule: string, scenarios: JudgedRule["scenarios"]): JudgedRule {
  const isAgainst = ({ scenario, verdict }: JudgedRule["scenarios"][number]) =>
    rulesBroken(scenario, verdict).includes(rule);
  const has = (outcome: Verdict["outcome"]) => scenarios.some(({ verdict }) => verdict.outcome === outcome);
  const isUnproven = ({ scenario, verdict }: JudgedRule["scenarios"][number]) =>
    isWithoutEvidence(verdict) && verdict.findings.some((each) => each.tier === "structure" && isOwn(each, scenario));
  return {
    verdict: scenarios.some(isAgainst)
      ? "differs"
      : has("not implemented")
        ? "not implemented"
        : has("pass")
          ? "true"
          : scenarios.some(isUnproven)
            ? "no evidence"
            : "not shown",
    scenarios: scenarios.toSorted((one, other) => Number(isAgainst(other)) - Number(isAgainst(one))),
  };
}

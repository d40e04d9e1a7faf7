import { describeStanding, standingOf } from "../../generator/model/index.js";
import type { RuleCoverage } from "../coverage/coverage.js";
import type { RuleReport } from "./report.js";

/** Rules with where they stand, for a report. */
export function ruleReports(rules: readonly RuleCoverage[]): readonly RuleReport[] {
  return rules.map(({ rule, state, why, scenarios, mutants }) => {
    const standing = standingOf(rule);
    const { id, statement, level, evidence, outcome } = rule;
    const { document, section } = rule.source;
    return {
      id,
      statement,
      level,
      source: { document, ...(section !== undefined && { section }) },
      ...(outcome !== undefined && { outcome }),
      evidence,
      standing: { ...standing, inWords: describeStanding(standing) },
      state,
      ...(why !== undefined && { why }),
      scenarios,
      mutants,
    };
  });
}

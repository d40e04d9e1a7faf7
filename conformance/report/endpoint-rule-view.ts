import { anchorOf } from "./anchor.js";
import { deviationOf } from "./deviation-groups.js";
import { keyOf, titleOf } from "./kinds-of-verdict.js";
import { partsOf } from "./prose-parts.js";
import type { RuleReport } from "./report.js";
import type { JudgedRule, RuleVerdict } from "./rule-verdicts.js";
import { withoutPages } from "./without-pages.js";

/** A rule with what it rests on, and with how the endpoint stands to it. */
export function endpointRuleView(rule: RuleReport, judged: JudgedRule | undefined) {
  const { documented, modelled, recorded, inWords } = rule.standing;
  const wishes = rule.evidence.filter(({ kind }) => kind === "documented");
  // Where the recordings speak against what is written, they decide.
  const isContradicted = recorded === "contradicts" || (recorded === "supports" && documented === "contradicts");
  return {
    id: rule.id,
    anchor: anchorOf(rule.id),
    verdict: judged?.verdict ?? ("not shown" satisfies RuleVerdict),
    key: keyOf(judged?.verdict ?? "not shown"),
    level: rule.level,
    statement: partsOf(rule.statement),
    outcome: rule.outcome === undefined ? undefined : partsOf(rule.outcome),
    source: rule.source,
    standing: inWords,
    marks: [
      { key: documented, title: "documented" },
      { key: modelled, title: "modelled" },
      { key: recorded, title: "recorded" },
    ],
    wish: isContradicted
      ? wishes.flatMap(({ outcome, source }) => (outcome === undefined ? [] : [{ source, says: partsOf(outcome) }]))
      : [],
    evidence: rule.evidence.map(({ kind, source, stance, outcome }) => ({
      kind,
      source,
      against: stance === "contradicts",
      outcome: outcome === undefined ? undefined : partsOf(outcome),
    })),
    scenarios: (judged?.scenarios ?? []).map(({ scenario, verdict }) => ({
      title: scenario.title,
      anchor: anchorOf(scenario.id),
      key: keyOf(titleOf(verdict)),
      says: titleOf(verdict),
      summary:
        verdict.outcome === "fail" ? deviationOf(scenario, verdict) : verdict.reason && withoutPages(verdict.reason),
    })),
    why: judged ? undefined : (rule.why ?? "no scenario of this run cites it"),
  };
}

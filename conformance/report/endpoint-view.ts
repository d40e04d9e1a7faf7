import { outcomes, type Outcome, type Verdict } from "../runner/verdict.js";
import { anchorOf } from "./anchor.js";
import { countsByOrigin } from "./counts-by-origin.js";
import { deviationGroups } from "./deviation-groups.js";
import { endpointRuleView } from "./endpoint-rule-view.js";
import { endpointScenarioView } from "./endpoint-scenario-view.js";
import { startedAtOf } from "./html-view.js";
import { hasNulls, isWithoutEvidence, keyOf } from "./kinds-of-verdict.js";
import type { AreaReport, VerifyReport } from "./report.js";
import { ruleVerdictNames, ruleVerdicts, type RuleVerdict } from "./rule-verdicts.js";

/** What the page on an endpoint says, rule by rule. */
export function endpointView(report: VerifyReport): object {
  const judged = ruleVerdicts(report);
  const rules = report.rules.map((rule) => endpointRuleView(rule, judged.get(rule.id)));
  return {
    title: `${report.service.title}: ${report.endpoint?.url ?? ""}`,
    service: report.service,
    endpoint: report.endpoint,
    baseline: baselineView(report),
    seed: report.seed,
    startedAt: startedAtOf(report),
    seconds: (report.durationMs / 1000).toFixed(1),
    isInterrupted: report.isInterrupted,
    troubles: report.targets.flatMap(({ unavailable, lost, notes }) => [
      ...[unavailable, lost].filter((each) => each !== undefined),
      ...notes.map((note) => `left behind: ${note}`),
    ]),
    counts: countsOf(report),
    origins: countsByOrigin(report),
    kinds: kindsOf(report),
    areas: report.areas.map((area, index) => areaView(area, index, report)),
    hasRules: report.rules.length > 0,
    ruleGroups: ruleVerdictNames.map((verdict) => {
      const own = rules.filter((rule) => rule.verdict === verdict);
      return {
        key: keyOf(verdict),
        title: ruleTitles[verdict],
        hint: ruleHints[verdict],
        count: own.length,
        rules: own,
      };
    }),
  };
}

const ruleTitles: Readonly<Record<RuleVerdict, string>> = {
  differs: "Rules from which it differs",
  "not implemented": "Rules of what it does not have",
  true: "Rules to which it is true",
  "no evidence": "Rules for which there is no evidence",
  "not shown": "Rules that are not shown",
};

const ruleHints: Readonly<Record<RuleVerdict, string>> = {
  differs: "At least one scenario that cites the rule fails.",
  "not implemented": "It answers that there is no such operation. That is a gap, not a mistake.",
  true: "Every scenario that cites the rule and came to a verdict passes.",
  "no evidence":
    "It answers otherwise than we assume, but nobody recorded what the live service answers there, so that nobody is blamed.",
  "not shown":
    "Nothing in this run shows the rule at an address: it is about a piece of ours, the run left it out, or it takes what only a test has (a clock that can be moved, say).",
};

/** Kinds of deviation, those of limits of the model apart; of each the scenarios. */
function kindsOf(report: VerifyReport): readonly object[] {
  const groups = deviationGroups(report);
  return [
    { title: "Of what is documented", own: groups.filter(({ isDerived }) => !isDerived) },
    { title: "Of limits of the API's model alone", own: groups.filter(({ isDerived }) => isDerived) },
  ]
    .filter(({ own }) => own.length > 0)
    .map(({ title, own }) => ({
      title,
      count: own.reduce((sum, { scenarios }) => sum + scenarios.length, 0),
      groups: own.map(({ says, scenarios, rules }) => ({
        says,
        count: scenarios.length,
        rules: rules.map((id) => ({ id, anchor: anchorOf(id) })),
        scenarios: scenarios.map((each) => ({ title: each.title, anchor: anchorOf(each.id) })),
      })),
    }));
}

/** Structure, wording and nulls apart, and what speaks for or against nobody. */
function countsOf({ areas }: VerifyReport): readonly object[] {
  const verdicts = areas.flatMap(({ scenarios }) => scenarios.flatMap(({ verdicts: all }) => Object.values(all)));
  const count = (test: (verdict: Verdict) => boolean) => verdicts.filter(test).length;
  const of = (outcome: Outcome) => ({
    key: keyOf(outcome),
    title: outcome,
    count: count((verdict) => verdict.outcome === outcome && !isWithoutEvidence(verdict)),
  });
  return [
    ...outcomes.map(of),
    { key: "no-evidence", title: "no evidence", count: count(isWithoutEvidence) },
    {
      key: "reworded",
      title: "worded otherwise",
      isBeside: true,
      count: count(({ wording }) => wording === "differs"),
    },
    { key: "null", title: "null where nothing is due", isBeside: true, count: count(hasNulls) },
  ];
}

function baselineView({ baseline }: VerifyReport): object | undefined {
  const link = (id: string) => ({ id, anchor: anchorOf(id) });
  return baseline && { ...baseline, news: baseline.news.map(link), mended: baseline.mended.map(link) };
}

function areaView(area: AreaReport, index: number, report: VerifyReport): object {
  const scenarios = area.scenarios.flatMap((scenario) =>
    Object.values(scenario.verdicts).map((verdict) => endpointScenarioView(report, scenario, verdict)),
  );
  const count = (key: string) => scenarios.filter((each) => each.key === key).length || "";
  return {
    anchor: `area-${index}`,
    title: area.title,
    isDerived: area.isDerived,
    count: area.scenarios.length,
    pass: count("pass"),
    fail: count("fail"),
    unimplemented: count("not-implemented"),
    withoutEvidence: count("no-evidence"),
    inapplicable: count("not-applicable"),
    error: count("error"),
    told: scenarios.filter(({ isTold }) => isTold),
    others: scenarios.filter(({ isTold }) => !isTold),
  };
}

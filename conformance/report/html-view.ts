import { ruleStates } from "../coverage/coverage.js";
import type { Exchange, Finding, Outcome, Verdict } from "../runner/verdict.js";
import { anchorOf } from "./anchor.js";
import { cellOf } from "./cell.js";
import { missingPieces } from "./missing-pieces.js";
import { keyOf } from "./kinds-of-verdict.js";
import { onRecord } from "./news.js";
import { plainFinding, restsOn } from "./plain-words.js";
import { partsOf } from "./prose-parts.js";
import { reproduce } from "./reproduction/reproduce.js";
import { toldFindings } from "./told-findings.js";
import { withoutPages } from "./without-pages.js";
import type {
  AreaReport,
  BaselineReport,
  MutantReport,
  RuleReport,
  ScenarioReport,
  TargetReport,
  VerifyReport,
} from "./report.js";

/** Everything that the page says, worked out, so that its templates only place it. */
export function htmlView(report: VerifyReport): object {
  const { targets, areas, rules, coverage, mutants, endpoint } = report;
  const total = rules.length;
  const states = ruleStates.map((state) => ({
    state,
    key: keyOf(state),
    count: coverage[state],
    share: total === 0 ? 0 : (coverage[state] / total) * 100,
  }));
  return {
    title: `${report.service.title}: ${endpoint ? endpoint.url : "our own pieces"}`,
    service: report.service,
    endpoint,
    seed: report.seed,
    startedAt: startedAtOf(report),
    seconds: (report.durationMs / 1000).toFixed(1),
    isInterrupted: report.isInterrupted,
    total,
    coverage,
    states: states.filter(({ state, count }) => state !== "uncovered" || count > 0),
    baseline: report.baseline && {
      ...report.baseline,
      news: report.baseline.news.map((id) => ({ id, anchor: anchorOf(id) })),
      mended: report.baseline.mended.map((id) => ({ id, anchor: anchorOf(id) })),
    },
    targets: targets.map((target) => targetView(target, report.baseline)),
    areas: areas.map((area, index) => areaView(area, index, report)),
    rules: rules.map((rule) => ruleView(rule, areas)),
    missing: [...missingPieces(report).keys()].join(", "),
    mutants: mutants && { ...mutants, list: mutants.mutants.map(mutantView) },
  };
}

/** When the run began, for people. */
export function startedAtOf({ startedAt }: VerifyReport): string {
  return startedAt.replace("T", " ").replace(/\..*$/, " UTC");
}

function targetView(target: TargetReport, baseline: BaselineReport | undefined): object {
  const { fail, error } = target.outcomes;
  return {
    ...target,
    unimplemented: target.outcomes["not implemented"],
    inapplicable: target.outcomes["not applicable"],
    key:
      (baseline ? baseline.news.length : fail) > 0
        ? "fail"
        : error > 0 || target.unavailable !== undefined
          ? "error"
          : "pass",
  };
}

function areaView(area: AreaReport, index: number, report: VerifyReport): object {
  const anchor = `area-${index}`;
  const { targets } = report;
  return {
    anchor,
    title: area.title,
    isDerived: area.isDerived,
    count: area.scenarios.length,
    cells: targets.map(({ name }) => {
      const cell = cellOf(area, name);
      if (!cell) return { key: "none", text: "", says: `${name}: not run` };
      const { counts, applicable, outcome, rewords } = cell;
      return {
        key: rewords > 0 && outcome === "pass" ? "reworded" : keyOf(outcome),
        text: applicable === 0 ? "·" : outcome === "pass" ? `${counts.pass}` : `${counts[outcome]}/${applicable}`,
        says: `${name}: ${counts.pass} of ${applicable} pass, ${counts["not applicable"]} not applicable`,
      };
    }),
    scenarios: area.scenarios.map((scenario, position) => scenarioView(report, scenario, `${index}-${position}`)),
    columns: targets.length + 1,
  };
}

function scenarioView(report: VerifyReport, scenario: ScenarioReport, place: string): object {
  const { targets } = report;
  const verdicts = targets.flatMap(({ name }) => {
    const verdict = scenario.verdicts[name];
    return verdict ? [verdictView(report, scenario, verdict, name, `e-${place}-${name}`)] : [];
  });
  const isFine = Object.values(scenario.verdicts).every(
    ({ outcome, wording }) => (outcome === "pass" || outcome === "not applicable") && wording !== "differs",
  );
  return {
    anchor: anchorOf(scenario.id),
    id: scenario.id,
    title: scenario.title,
    rules: scenario.rules.map((id) => ({ id, anchor: anchorOf(id) })),
    steps: scenario.steps.map((step) => JSON.stringify(step, undefined, 1)),
    isFine,
    cells: targets.map(({ name }) => verdicts.find(({ target }) => target === name) ?? { key: "none", mark: "" }),
    verdicts,
  };
}

const marks: Readonly<Record<Outcome, string>> = {
  pass: "✓",
  fail: "✗",
  "not implemented": "–",
  "not applicable": "·",
  error: "!",
};

const words: Readonly<Record<Outcome, string>> = {
  pass: "pass: as documented",
  fail: "fail: not as documented",
  "not implemented": "not implemented",
  "not applicable": "not applicable",
  error: "error: the connection or Hallmark itself broke",
};

function verdictView(report: VerifyReport, scenario: ScenarioReport, verdict: Verdict, target: string, anchor: string) {
  const { outcome, wording, reason, findings, exchanges, checks = [] } = verdict;
  const { told, nulls } = toldFindings(verdict, scenario.rules);
  // Of the thousands that pass, report.json has what travelled.
  const isTold = outcome !== "pass" || findings.length > 0;
  return {
    target,
    anchor,
    key: outcome === "pass" && wording === "differs" ? "reworded" : keyOf(outcome),
    mark: marks[outcome],
    says: [words[outcome], ...onRecord(verdict)].join("; "),
    wording: wording === "differs" ? "Errors are worded otherwise." : undefined,
    reason: reason && withoutPages(reason),
    findings: told.map(findingView),
    nulls,
    exchanges: isTold ? exchanges.map(exchangeView) : [],
    isLeftOut: !isTold && exchanges.length > 0,
    script: isTold && outcome !== "error" ? reproduce(report, scenario, verdict) : undefined,
    checks,
    isBare: [findings, exchanges, checks].every(({ length }) => length === 0) && reason === undefined,
  };
}

function findingView(finding: Finding): object {
  const { where, expected, found } = plainFinding(finding);
  return { step: finding.step, where, expected, found, tier: finding.tier, rests: restsOn[finding.evidence] };
}

function exchangeView(exchange: Exchange): object {
  const { step, request, answer } = exchange;
  return {
    step,
    request: `${request.method} ${request.url}\n${headerLines(request.headers)}\n\n${request.body}`,
    answer: answer ? `${answer.status}\n${headerLines(answer.headers)}\n\n${answer.body}` : "no answer",
  };
}

function headerLines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}

function ruleView(rule: RuleReport, areas: readonly AreaReport[]): object {
  const titles = new Map(areas.flatMap(({ scenarios }) => scenarios.map(({ id, title }) => [id, title])));
  return {
    ...rule,
    statement: partsOf(rule.statement),
    outcome: rule.outcome === undefined ? undefined : partsOf(rule.outcome),
    anchor: anchorOf(rule.id),
    key: keyOf(rule.state),
    section: rule.source.section,
    scenarios: rule.scenarios.map((id) => ({ id, anchor: anchorOf(id), title: titles.get(id) ?? id })),
    mutants: rule.mutants.join(", "),
    evidence: rule.evidence.map(({ kind, source, stance, outcome }) => ({
      kind,
      source,
      against: stance === "contradicts",
      outcome: outcome === undefined ? undefined : partsOf(outcome),
    })),
  };
}

function mutantView({ name, fault, in: place, isKilled, rules }: MutantReport): object {
  return {
    name,
    fault,
    place,
    isKilled,
    rules: Object.entries(rules).map(([id, scenarios]) => ({
      id,
      anchor: anchorOf(id),
      isSeen: scenarios.length > 0,
      scenarios: scenarios.map((each) => ({ id: each, anchor: anchorOf(each) })),
    })),
  };
}

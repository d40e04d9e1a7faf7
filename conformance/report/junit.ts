import type { Verdict } from "../runner/verdict.js";
import { headlineOf, headlineText } from "./headline.js";
import { entitled } from "./kinds-of-verdict.js";
import { newsOf } from "./news.js";
import type { AreaReport, ScenarioReport, TargetReport, VerifyReport } from "./report.js";
import { reproduce } from "./reproduction/reproduce.js";
import { verdictText, type CitedRule } from "./verdict-text.js";
import { withoutPages } from "./without-pages.js";
import { xmlText } from "./xml-text.js";

/**
 * The report as JUnit XML: a suite for each target, a case for each scenario. What is not implemented, not applicable or
 * known is skipped, what breaks on our side is an error, and of an endpoint with known deviations only news fail.
 */
export function junitReport(report: VerifyReport): string {
  const suites = report.targets.map((target) => suiteOf(target, report));
  const count = (result: Result) => suites.reduce((sum, { results }) => sum + numberOf(result, results), 0);
  const tests = suites.reduce((sum, { results }) => sum + results.length, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="hallmark" tests="${tests}" failures="${count("failure")}" errors="${count("error")}" time="${seconds(report.durationMs)}">`,
    ...suites.map(({ text }) => text),
    "</testsuites>",
    "",
  ].join("\n");
}

type Result = "pass" | "failure" | "error" | "skipped";

interface Suite {
  readonly text: string;
  readonly results: readonly Result[];
}

function suiteOf({ name, unavailable }: TargetReport, report: VerifyReport): Suite {
  const { areas, rules, startedAt } = report;
  const cited = new Map<string, CitedRule>(rules.map((rule) => [rule.id, rule]));
  const shown = areas.flatMap((area) =>
    area.scenarios.flatMap((scenario) => {
      const verdict = scenario.verdicts[name];
      return verdict ? [{ area, scenario, verdict }] : [];
    }),
  );
  const results = shown.map(({ verdict }) => resultOf(verdict));
  const time = shown.reduce((sum, { verdict }) => sum + (verdict.durationMs ?? 0), 0);
  const attributes = [
    `name="${xmlText(name)}"`,
    `tests="${shown.length}"`,
    ...(["failure", "error"] as const).map((result) => `${result}s="${numberOf(result, results)}"`),
    `skipped="${numberOf("skipped", results)}"`,
    `time="${seconds(time)}"`,
    // As the schema has it, without a fraction of a second.
    `timestamp="${xmlText(startedAt.replace(/(\.\d+)?Z$/, ""))}"`,
  ].join(" ");
  const note = unavailable === undefined ? [] : [`    <system-err>${xmlText(unavailable)}</system-err>`];
  const cases = shown.map(({ area, scenario, verdict }) => caseOf(report, name, area, scenario, verdict, cited));
  return { results, text: [`  <testsuite ${attributes}>`, ...cases, ...note, "  </testsuite>"].join("\n") };
}

function caseOf(
  report: VerifyReport,
  target: string,
  area: AreaReport,
  scenario: ScenarioReport,
  verdict: Verdict,
  cited: ReadonlyMap<string, CitedRule>,
): string {
  const name = xmlText(`${scenario.id}: ${scenario.title}`);
  const time = seconds(verdict.durationMs ?? 0);
  const open = `    <testcase classname="${xmlText(`${target}.${area.id}`)}" name="${name}" time="${time}"`;
  const rules = scenario.rules.flatMap((id) => cited.get(id) ?? []);
  const inner = innerOf(scenario, verdict, rules, () => reproduce(report, scenario, verdict));
  return inner === undefined ? `${open}/>` : `${open}>\n      ${inner}\n    </testcase>`;
}

function resultOf({ outcome, baseline }: Verdict): Result {
  if (outcome === "pass" || outcome === "error") return outcome;
  if (baseline) return baseline.standing === "new" ? "failure" : "skipped";
  return outcome === "fail" ? "failure" : "skipped";
}

function innerOf(
  scenario: ScenarioReport,
  verdict: Verdict,
  rules: readonly CitedRule[],
  script: () => string | undefined,
): string | undefined {
  const { outcome, baseline } = verdict;
  const reason = withoutPages(verdict.reason ?? "");
  const headline = headlineOf(scenario, verdict);
  const first = headline ? headlineText(headline) : "";
  const result = resultOf(verdict);
  switch (result) {
    case "pass":
      return baseline && "<system-out>mended: this is on record as a deviation, and passes</system-out>";
    case "failure": {
      const news = newsOf(verdict);
      const message = `${outcome === "fail" ? first : `${outcome}: ${reason}`}${news === undefined ? "" : ` (${news})`}`;
      return `<failure type="${outcome}" message="${xmlText(message)}">${xmlText(verdictText(verdict, rules, script()))}</failure>`;
    }
    case "error":
      return `<error type="error" message="${xmlText(reason)}">${xmlText(verdictText(verdict, []))}</error>`;
    case "skipped": {
      const what = baseline
        ? `known deviation: ${baseline.note ?? (outcome === "fail" ? first : reason)}`
        : entitled(verdict, reason);
      return `<skipped message="${xmlText(what)}"/>`;
    }
    default:
      return result satisfies never;
  }
}

function numberOf(result: Result, results: readonly Result[]): number {
  return results.filter((each) => each === result).length;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

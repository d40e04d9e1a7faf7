import type { Verdict } from "../runner/verdict.js";
import type { AreaReport, ScenarioReport, TargetReport, VerifyReport } from "./report.js";

/** The report as JUnit XML: a suite for each target, a case for each scenario. */
export function junitReport({ targets, areas, durationMs }: VerifyReport): string {
  const suites = targets.map((target) => suiteOf(target, areas));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="hallmark" time="${(durationMs / 1000).toFixed(3)}">`,
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
}

function suiteOf({ name, outcomes, unavailable, known }: TargetReport, areas: readonly AreaReport[]): string {
  const cases = areas.flatMap((area) =>
    area.scenarios.flatMap((scenario) => {
      const verdict = scenario.verdicts[name];
      return verdict ? [caseOf(name, area, scenario, verdict)] : [];
    }),
  );
  const tests = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const skipped = outcomes["not applicable"] + outcomes["not implemented"] + known;
  const attributes = `name="${escaped(name)}" tests="${tests}" failures="${outcomes.fail - known}" errors="${outcomes.error}" skipped="${skipped}"`;
  const note = unavailable === undefined ? [] : [`    <system-err>${escaped(unavailable)}</system-err>`];
  return [`  <testsuite ${attributes}>`, ...cases, ...note, "  </testsuite>"].join("\n");
}

function caseOf(target: string, area: AreaReport, scenario: ScenarioReport, verdict: Verdict): string {
  const open = `    <testcase classname="${escaped(`${target}.${area.id}`)}" name="${escaped(`${scenario.id}: ${scenario.title}`)}"`;
  const inner = innerOf(verdict);
  return inner === undefined ? `${open}/>` : `${open}>\n      ${inner}\n    </testcase>`;
}

function innerOf({ outcome, reason = "", findings, known }: Verdict): string | undefined {
  const said = findings
    .map(({ step, pointer, expected, actual }) => `step ${step}, ${pointer}: expected ${expected}, found ${actual}`)
    .join("\n");
  switch (outcome) {
    case "pass":
      return undefined;
    case "fail":
      if (known !== undefined) return `<skipped message="${escaped(`known deviation: ${known}`)}"/>`;
      return `<failure message="${escaped(said.split("\n", 1)[0] ?? "")}">${escaped(said)}</failure>`;
    case "error":
      return `<error message="${escaped(reason)}">${escaped(said)}</error>`;
    case "not implemented":
    case "not applicable":
      return `<skipped message="${escaped(`${outcome}: ${reason}`)}"/>`;
    default:
      return outcome satisfies never;
  }
}

/** Text for an attribute or an element. XML 1.0 has no way to write control characters and halves of characters. */
function escaped(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- they are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, "\ufffd")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("\n", "&#10;")
  );
}

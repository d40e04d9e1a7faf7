import { anchorOf } from "../../report/anchor.js";
import { plainFinding, restsOn } from "../../report/plain-words.js";
import type { VerifyReport } from "../../report/report.js";
import { withoutPages } from "../../report/without-pages.js";
import type { Finding } from "../../runner/verdict.js";
import type { Cell, Column, Row } from "../board.js";
import { witnessedIn, type Witnessed } from "../cells.js";

/** The report of each column, by its name. */
export type Reports = ReadonlyMap<string, VerifyReport>;

/** Looked up for thousands of cells. */
export function witnessedByColumn(reports: Reports): ReadonlyMap<string, Witnessed> {
  return new Map([...reports].map(([name, report]) => [name, witnessedIn(report)]));
}

const MOST_SCENARIOS = 40;
const MOST_CHARACTERS = 160;

/** What a cell rests on: each scenario with the first of its findings, and where the whole of it stands. */
export function evidenceView(row: Row, { name, title, run }: Column, cell: Cell, witnessed: Witnessed): object {
  const page = run?.page ?? "";
  const linked = (id: string) => ({ id, href: `${page}#${anchorOf(id)}` });
  const shown = cell.scenarios.slice(0, MOST_SCENARIOS);
  return {
    anchor: evidenceAnchor(row, name),
    back: anchorOf(row.id),
    title,
    verdict: cell.verdict,
    key: cell.verdict.replaceAll(" ", "-"),
    sharedWith: cell.sharedWith?.map((id) => ({ id, anchor: anchorOf(id) })),
    isRule: row.kind === "rule",
    page,
    rule: `${page}#${anchorOf(row.id)}`,
    scenarios: shown.map((id) => ({ ...linked(id), ...scenarioView(id, row, cell, witnessed) })),
    more: cell.scenarios.length - shown.length,
    unshown: cell.verdict === "not shown" ? unshownBecause(row, witnessed) : undefined,
    reworded: cell.reworded?.slice(0, MOST_SCENARIOS).map(linked),
  };
}

export function evidenceAnchor(row: Row, name: string): string {
  return `e-${anchorOf(row.id)}-${name}`;
}

function scenarioView(id: string, row: Row, { verdict }: Cell, witnessed: Witnessed): object {
  const seen = witnessed.get(id);
  if (!seen) return {};
  const isMeant = ({ tier, rules }: Finding) => tier === "structure" && (rules?.includes(row.id) ?? true);
  const findings = verdict === "kept" ? [] : seen.verdict.findings.filter(isMeant);
  // What is no more than assumed does not speak for a failure.
  const first = findings.find(({ evidence }) => evidence !== "unknown") ?? findings[0];
  return {
    title: seen.scenario.title,
    reason: seen.verdict.reason && withoutPages(seen.verdict.reason),
    finding: first && findingView(first),
    others: Math.max(0, findings.length - 1),
  };
}

function findingView(finding: Finding): object {
  const { where, expected, found } = plainFinding(finding);
  const { step, evidence } = finding;
  return { step, where, expected: shortened(expected), found: shortened(found), rests: restsOn[evidence] };
}

/** What is cut off stands in the report, a click away. */
function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} …` : text;
}

function unshownBecause({ scenarios }: Row, witnessed: Witnessed): string {
  const reasons = scenarios.map((id) => {
    const verdict = witnessed.get(id)?.verdict;
    if (verdict?.outcome === "fail") return `${id} failed, but for another rule that it cites`;
    return verdict?.reason ?? "it was not run";
  });
  return reasons.length === 0 ? "no scenario shows it" : [...new Set(reasons)].join("; ");
}

import type { ScenarioReport, VerifyReport } from "../report/report.js";
import { isOwn, rulesBroken } from "../runner/blame.js";
import type { Verdict } from "../runner/verdict.js";
import type { Cell, CellVerdict, Row } from "./board.js";

/** What was met, of the target that a run on an endpoint has, by the scenario's id. */
export type Witnessed = ReadonlyMap<string, Seen>;

interface Seen {
  readonly scenario: ScenarioReport;
  readonly verdict: Verdict;
}

export function witnessedIn({ areas }: VerifyReport): Witnessed {
  const all = areas.flatMap(({ scenarios }) => scenarios);
  return new Map(
    all.flatMap((scenario) => Object.values(scenario.verdicts).map((verdict) => [scenario.id, { scenario, verdict }])),
  );
}

/** The verdicts on each row, by its id. */
export function cellsOf(report: VerifyReport, rows: readonly Row[]): Readonly<Record<string, Cell>> {
  const witnessed = witnessedIn(report);
  return Object.fromEntries(rows.map((row) => [row.id, cellOf(row, witnessed)]));
}

/** What says most comes first: what went wrong before what went right. */
const telling: readonly CellVerdict[] = ["differs", "error", "not implemented", "kept", "no evidence"];

function cellOf(row: Row, witnessed: Witnessed): Cell {
  const seen = row.scenarios.flatMap((id) => witnessed.get(id) ?? []);
  const verdict = telling.find((each) => seen.some((one) => speaksFor(row, one) === each)) ?? "not shown";
  const grounds = verdict === "not shown" ? [] : seen.filter((one) => speaksFor(row, one) === verdict);
  const reworded = seen.filter((one) => one.verdict.wording === "differs").map(({ scenario }) => scenario.id);
  const sharedWith = verdict === "differs" ? companionsOf(row.id, grounds) : [];
  return {
    verdict,
    scenarios: grounds.map(({ scenario }) => scenario.id),
    ...(sharedWith.length > 0 && { sharedWith }),
    ...(reworded.length > 0 && { reworded }),
  };
}

/** What one scenario says about a row. */
function speaksFor({ id, kind }: Row, { scenario, verdict }: Seen): CellVerdict {
  const { outcome, findings } = verdict;
  switch (outcome) {
    case "pass":
      return "kept";
    case "fail":
      // It may have failed for the sake of another rule, and says nothing about this one then.
      return kind === "limits" || rulesBroken(scenario, verdict).includes(id) ? "differs" : "not shown";
    case "not applicable":
      // With findings of its own, it was sent, and what came is not what nobody has recorded either.
      return findings.some((each) => each.tier === "structure" && isOwn(each, scenario)) ? "no evidence" : "not shown";
    default:
      return outcome;
  }
}

/** The other rules that all of the scenarios speak against too: it may be those that are not kept. */
function companionsOf(rule: string, grounds: readonly Seen[]): readonly string[] {
  const others = grounds.map(({ scenario, verdict }) => rulesBroken(scenario, verdict).filter((id) => id !== rule));
  return others.some(({ length }) => length === 0) ? [] : [...new Set(others.flat())].toSorted();
}

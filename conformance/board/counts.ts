import type { VerifyReport } from "../report/report.js";
import { outcomes } from "../runner/verdict.js";
import { cellVerdicts, type Cell, type Counts, type Row } from "./board.js";
import { witnessedIn } from "./cells.js";

/** How often each verdict was come to. */
export function countsOf(report: VerifyReport, rows: readonly Row[], cells: Readonly<Record<string, Cell>>): Counts {
  const verdicts = [...witnessedIn(report).values()].map(({ verdict }) => verdict);
  const cellsOfKind = (kind: Row["kind"]) =>
    rows.filter((row) => row.kind === kind).map(({ id }) => cells[id]?.verdict);
  const worded = verdicts.map(({ wording }) => wording);
  return {
    rules: tally(cellVerdicts, cellsOfKind("rule")),
    limits: tally(cellVerdicts, cellsOfKind("limits")),
    scenarios: tally(
      outcomes,
      verdicts.map(({ outcome }) => outcome),
    ),
    wording: tally(["same", "differs"] as const, worded),
    nulls: verdicts.filter(({ findings }) => findings.some(({ tier }) => tier === "null")).length,
  };
}

/** How often each name comes up. */
export function tally<Name extends string>(
  names: readonly Name[],
  found: readonly (string | undefined)[],
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name) => [name, found.filter((each) => each === name).length])) as Record<
    Name,
    number
  >;
}

import { isDeepStrictEqual } from "node:util";
import { anchorOf } from "../report/anchor.js";
import type { VerifyReport } from "../report/report.js";
import { rulesBroken } from "../runner/blame.js";
import type { Board, Cell, Column, Row, Run } from "./board.js";
import { cellsOf, witnessedIn, type Witnessed } from "./cells.js";
import { countsOf } from "./counts.js";
import { rowsOf } from "./rows.js";

/** What an emulator's claims are held against: its report and the page with the evidence. */
export interface Evidence {
  readonly report: VerifyReport;
  readonly page: string;
}

/** What a board claims without evidence, in words; nothing where all of it is founded. */
export function unfoundedClaims(board: Board, evidenceOf: (name: string) => Evidence | undefined): readonly string[] {
  return board.columns.flatMap((column) => {
    const said = claimsOf(column, board.rows, evidenceOf(column.name));
    return said.map((claim) => `${column.name}: ${claim}`);
  });
}

function claimsOf(column: Column, rows: readonly Row[], evidence: Evidence | undefined): readonly string[] {
  const { run, counts, cells, failure, version } = column;
  if (!run || !counts) {
    const claims = [counts ? "figures of no run" : "", Object.keys(cells).length > 0 ? "verdicts of no run" : ""];
    return [...claims, failure ? "" : "neither a run nor why there is none"].filter((claim) => claim !== "");
  }
  if (!evidence) return ["there is no report of it"];
  const { report, page } = evidence;
  const grounds = { witnessed: witnessedIn(report), anchors: anchorsIn(page) };
  return [
    ...unfoundedRun(run, version, report),
    ...(isDeepStrictEqual(rows, rowsOf(report)) ? [] : ["its report has other rules or scenarios than the board"]),
    ...(isDeepStrictEqual(counts, countsOf(report, rows, cells)) ? [] : ["a figure is not what a recount gives"]),
    ...Object.keys(cells)
      .filter((id) => !rows.some((row) => row.id === id))
      .map((id) => `a verdict on ${id}, which is not on the board`),
    ...rows.flatMap((row) => unfoundedCell(row, cells[row.id], grounds)),
    ...misjudged(cells, cellsOf(report, rows)),
  ];
}

function unfoundedRun(run: Run, version: string, report: VerifyReport): readonly string[] {
  const claims = {
    "figures of no version": version.trim() === "",
    "figures of no date": Number.isNaN(Date.parse(run.startedAt)),
    "figures without the command that makes them": run.command.trim() === "" || run.verify.trim() === "",
    "the date or the duration is not that of its report":
      run.startedAt !== report.startedAt || run.durationMs !== report.durationMs || run.seed !== report.seed,
    "its report is of a run that was interrupted": report.isInterrupted,
  };
  return Object.entries(claims).flatMap(([claim, isMade]) => (isMade ? [claim] : []));
}

/** Whoever is said to differ has been seen to, by a scenario that is about this. */
function unfoundedCell(
  row: Row,
  cell: Cell | undefined,
  { witnessed, anchors }: { readonly witnessed: Witnessed; readonly anchors: ReadonlySet<string> },
): readonly string[] {
  if (!cell) return [`no verdict on ${row.id}`];
  const needsGrounds = cell.verdict !== "not shown";
  if (needsGrounds && cell.scenarios.length === 0) return [`${row.id} is ${cell.verdict}, and nothing shows it`];
  return [...cell.scenarios, ...(cell.reworded ?? [])].flatMap((id) => {
    const said = `${row.id} is ${cell.verdict} by ${id}`;
    const seen = witnessed.get(id);
    if (!seen) return [`${said}, which is not in its report`];
    if (!row.scenarios.includes(id)) return [`${said}, which is about something else`];
    if (!anchors.has(anchorOf(id))) return [`${said}, which cannot be found on the page of its report`];
    if (cell.verdict !== "differs" || !cell.scenarios.includes(id)) return [];
    const { outcome, findings, exchanges } = seen.verdict;
    if (outcome !== "fail") return [`${said}, which has the outcome ${outcome}`];
    const { scenario } = seen;
    if (!findings.some(({ tier }) => tier === "structure")) return [`${said}, which has no finding`];
    if (row.kind === "rule" && !rulesBroken(scenario, seen.verdict).includes(row.id)) {
      return [`${said}, which failed for another rule`];
    }
    return exchanges.length === 0 ? [`${said}, which has no exchange`] : [];
  });
}

function anchorsIn(page: string): ReadonlySet<string> {
  return new Set([...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id!));
}

/** Verdicts that the report does not lead to. */
function misjudged(cells: Column["cells"], judged: Column["cells"]): readonly string[] {
  return Object.entries(judged)
    .filter(([id, cell]) => cells[id] !== undefined && !isDeepStrictEqual(cells[id], cell))
    .map(([id, { verdict }]) => `the verdict on ${id} is not the one of its report: ${verdict}`);
}

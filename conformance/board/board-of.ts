import type { VerifyReport } from "../report/report.js";
import type { Attempt } from "./attempt.js";
import type { Absent, Board, Column, Row, Run } from "./board.js";
import { cellsOf } from "./cells.js";
import { countsOf } from "./counts.js";
import { hallmarkVersion, reference } from "./reference.js";
import { rowsOf } from "./rows.js";

/**
 * The board of all that were verified.
 *
 * @returns nothing where no report came of any.
 */
export function boardOf(attempts: readonly Attempt[], notOnTheBoard: readonly Absent[]): Board | undefined {
  const reports = attempts.flatMap(({ verified }) => (verified ? [verified.report] : []));
  const [first] = reports;
  if (!first) return undefined;
  // All were shown the same suite: any of the reports has all of its rules and scenarios.
  const rows = rowsOf(first);
  return {
    kind: "hallmark-board",
    version: 1,
    service: first.service,
    hallmark: hallmarkVersion,
    startedAt: reports.map(({ startedAt }) => startedAt).toSorted()[0]!,
    rows,
    columns: attempts.map((each) => columnOf(each, rows)),
    notOnTheBoard,
  };
}

function columnOf({ contestant, verified, failure }: Attempt, rows: readonly Row[]): Column {
  const { name, title, version, registry, package: packageName, source, commands } = contestant;
  const about = {
    name,
    title,
    version,
    ...(registry !== undefined && { registry }),
    ...(packageName !== undefined && { package: packageName }),
    ...(source !== undefined && { source }),
    commands,
    isReference: name === reference.name,
  };
  if (!verified) return { ...about, ...(failure && { failure }), cells: {} };
  const { report, command } = verified;
  const cells = cellsOf(report, rows);
  return { ...about, run: runOf(report, command, name), counts: countsOf(report, rows, cells), cells };
}

function runOf({ startedAt, durationMs, seed }: VerifyReport, verify: string, name: string): Run {
  return {
    startedAt,
    durationMs,
    seed,
    command: commandFor(name),
    verify,
    page: `${name}/index.html`,
    report: `${name}/report.json`,
    badge: `${name}.svg`,
  };
}

/** What makes the figures of one column again. */
function commandFor(name: string): string {
  return `npm run board -- ${name}`;
}

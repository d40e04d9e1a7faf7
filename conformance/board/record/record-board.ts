import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../package-root.js";
import type { VerifyReport } from "../../report/report.js";
import type { Board } from "../board.js";
import { withTables } from "./readme-table.js";
import { resultOf } from "./result-of.js";
import { recordResult, recordedResults } from "./results-folder.js";

/** Records every column that has figures, and writes the tables of the README anew from all that is recorded. */
export function recordBoard(board: Board, reports: ReadonlyMap<string, VerifyReport>): void {
  for (const column of board.columns) {
    const report = reports.get(column.name);
    const result = report && resultOf(board, column, report);
    if (result) recordResult(result);
  }
  const readme = join(packageRoot, "README.md");
  writeFileSync(readme, withTables(readFileSync(readme, "utf8"), recordedResults()));
}

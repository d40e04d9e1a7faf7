import { troubleLines } from "./console-matrix.js";
import { titleOf } from "./kinds-of-verdict.js";
import type { Paint } from "./paint.js";
import type { VerifyReport } from "./report.js";

const columns = ["pass", "fail", "not implemented", "no evidence", "not applicable", "error"];

/** How many scenarios of each operation came to which verdict; what `--filter` takes stands in front. */
export function operationLines(report: VerifyReport, paint: Paint): readonly string[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { id, scenarios } of report.areas) {
    const operation = id.replace(/^derived\//, "").replace(/\/.*$/, "");
    const own = counts.get(operation) ?? new Map<string, number>();
    counts.set(operation, own);
    for (const verdict of scenarios.flatMap(({ verdicts }) => Object.values(verdicts))) {
      own.set(titleOf(verdict), (own.get(titleOf(verdict)) ?? 0) + 1);
    }
  }
  const rows = [...counts].filter(([, own]) => own.size > 0);
  const present = columns.filter((column) => rows.some(([, own]) => own.has(column)));
  const width = Math.max(...rows.map(([operation]) => operation.length), 9);
  const painted = (column: string, text: string) =>
    column === "fail" ? paint.bad(text) : column === "pass" ? paint.good(text) : paint.dim(text);
  const line = (operation: string, cells: readonly string[]) =>
    ` ${operation.padEnd(width)} ${cells.map((cell, index) => painted(present[index]!, cell.padStart(present[index]!.length + 2))).join("")}`;
  return [
    "",
    line("", present),
    ...rows.map(([operation, own]) =>
      line(
        operation,
        present.map((column) => String(own.get(column) ?? "")),
      ),
    ),
    ...troubleLines(report, paint),
  ];
}

import type { RunEvent } from "../runner/events.js";
import { deviationLines } from "./console-deviations.js";
import { failureLines } from "./console-failures.js";
import { headlineLines } from "./console-headline.js";
import { mutantLines } from "./console-mutants.js";
import { matrixLines, missingLines } from "./console-matrix.js";
import { operationLines } from "./console-operations.js";
import { paintOf } from "./paint.js";
import type { VerifyReport } from "./report.js";
import { visible } from "./visible.js";

/** Where the report goes: standard output, as a rule. */
export interface ConsoleOutput {
  write(text: string): void;
  /** Whether somebody watches: then there is a line of progress. */
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface ConsoleReporter {
  readonly onEvent: (event: RunEvent) => void;
  finish(report: VerifyReport): void;
}

/**
 * Writes for people: progress while it runs; then of our own pieces the matrix, what failed and the headline, of an
 * endpoint how it deviates, the counts of each operation and the headline.
 */
export function consoleReporter(output: ConsoleOutput, isColoured: boolean): ConsoleReporter {
  const paint = paintOf(isColoured);
  const progress = output.isTTY ? progressLine(output) : undefined;
  return {
    onEvent: (event) => progress?.show(event),
    finish(report) {
      progress?.clear();
      const isMissing = report.targets.every(({ unavailable }) => unavailable !== undefined);
      const parts = isMissing ? [missingLines] : report.endpoint ? ofEndpoint : ofOwnPieces;
      const lines = parts.flatMap((part) => part(report, paint)).map((line) => visible(line, isColoured));
      output.write(`${lines.join("\n")}\n`);
    },
  };
}

const ofEndpoint = [deviationLines, operationLines, headlineLines];
const ofOwnPieces = [matrixLines, mutantLines, failureLines, headlineLines];

/** One line that is written over and over. */
function progressLine(output: ConsoleOutput): { show(event: RunEvent): void; clear(): void } {
  const width = Math.max(20, (output.columns || 80) - 1);
  let failed = 0;
  let last = "";
  return {
    show(event) {
      if (event.kind === "verdict" && event.verdict.outcome === "fail") failed += 1;
      if (event.kind !== "verdict" && event.kind !== "mutant") return;
      const { done, total } = event.progress;
      const what = event.kind === "mutant" ? `mutants: ${event.mutant}` : `${event.target}: ${event.scenario.id}`;
      const percent = Math.floor((done / total) * 100);
      const line = `${percent}% ${done}/${total}${failed > 0 ? `, ${failed} failed` : ""}  ${what}`.slice(0, width);
      if (line === last) return;
      last = line;
      output.write(`\r\u001b[2K${line}`);
    },
    clear: () => output.write("\r\u001b[2K"),
  };
}

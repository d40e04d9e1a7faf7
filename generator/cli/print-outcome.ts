import type { DiffReport, GenerateOutcome } from "../generate/index.js";
import { diagnosticToJson, hasErrors } from "../model/index.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { printDiff } from "./print-diff.js";
import { print } from "./terminal.js";

/** Prints for people what came of a run; of one that only compared, what differs. */
export function printOutcome(outcome: GenerateOutcome, { check }: { readonly check?: boolean | undefined } = {}): void {
  printDiagnostics(outcome.diagnostics);
  if (hasErrors(outcome.diagnostics)) return;
  if (check) printDifferences(outcome);
  else printSummary(outcome);
  if (outcome.diff) printChanges(outcome.diff);
}

/** What came of a run, for programs. */
export function outcomeToJson({ diagnostics, out, services, changes, diff }: GenerateOutcome): unknown {
  return {
    version: 1,
    out,
    services,
    changes: changes.map(({ path, kind, reason }) => ({ path, kind, reason })),
    diagnostics: diagnostics.map(diagnosticToJson),
    ...(diff && { diff }),
  };
}

/** What `hallmark diff` prints of the same, since the last run. */
function printChanges(diff: DiffReport): void {
  print("");
  printDiff(diff);
}

function printSummary({ out, services, changes }: GenerateOutcome): void {
  const folders = services.map(({ folder }) => below(out, folder)).join(", ");
  if (changes.length === 0) return print(`${folders}: nothing changed`);
  const removed = changes.filter(({ text }) => text === undefined).length;
  const written = changes.length - removed;
  print(`${folders}: ${written} ${written === 1 ? "file" : "files"} written, ${removed} removed`);
}

function printDifferences({ out, changes }: GenerateOutcome): void {
  if (changes.length === 0) return print(`${out} is up to date`);
  for (const { path, kind, reason } of changes) print(`${kind.padEnd(11)} ${below(out, path)}: ${reason}`);
  print(`${out} is out of date: ${changes.length} ${changes.length === 1 ? "file differs" : "files differ"}`);
}

/** The folder as it was given, which may end in a slash or be nothing else. */
function below(folder: string | undefined, path: string): string {
  return `${folder?.replace(/\/+$/, "")}/${path}`;
}

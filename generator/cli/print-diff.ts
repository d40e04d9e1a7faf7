import type { DiffChange, DiffReport } from "../generate/index.js";
import { formatDiagnostic, printable, type Diagnostic, type Severity } from "../model/index.js";
import {
  alsoBreaks,
  counted,
  groupsOf,
  inWords,
  operationsInWords,
  shortMessage,
  type DiffGroup,
} from "./diff-groups.js";
import { impactLines } from "./impact-lines.js";
import { coloursFor, print } from "./terminal.js";

/** Of one kind in one group this many are shown, so that a change of thousands of shapes can still be read. */
const MOST_OF_A_KIND = 10;

/** Prints for people what changed: by whom it breaks, each with its place and the operations that it reaches. */
export function printDiff(
  report: DiffReport,
  { all = false, hidden = 0 }: { readonly all?: boolean | undefined; readonly hidden?: number | undefined } = {},
): void {
  const colours = coloursFor(process.stdout);
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colours.red,
    danger: colours.magenta,
    warning: colours.yellow,
    note: colours.cyan,
  };
  for (const group of groupsOf(report.changes)) {
    print(colours.bold(`${group.title}: ${counted(group.changes.length, "change")}`));
    const shown = all ? group.changes : withoutMass(group);
    for (const change of shown) print(indented(formatted(change, touchesOf(report, change), paint)));
    for (const line of left(group, shown)) print(`  ${line}`);
    print("");
  }
  if (report.impact) for (const line of impactLines(report.impact, all)) print(line);
  print(summaryOf(report));
  if (hidden > 0) print(`${counted(hidden, "change")} less severe left out.`);
}

function formatted(
  change: DiffChange,
  touches: string,
  paint: Readonly<Record<Severity, (text: string) => string>>,
): string {
  const { location, oldLocation, operations } = change;
  const also = alsoBreaks(change);
  const hints = [
    operations.length > 0 ? `reaches ${operationsInWords(operations)}` : "",
    also === "" ? "" : `also breaks ${also}`,
    touches,
    change.hint ?? "",
  ];
  const diagnostic: Diagnostic = {
    id: change.id,
    severity: change.severity,
    message: shortMessage(change),
    shape: change.shape,
    location: location ?? oldLocation,
    hint: hints.filter(Boolean).join("; ") || undefined,
  };
  return formatDiagnostic(diagnostic, undefined, (text, part) =>
    part in paint ? paint[part as Severity](text) : text,
  );
}

/** How much one change touches: what that is, the lines at the end say. */
function touchesOf({ changes, impact }: DiffReport, change: DiffChange): string {
  if (!impact) return "";
  const index = changes.indexOf(change);
  const count = (touched: readonly { readonly changes: readonly number[] }[] = []) =>
    touched.filter((each) => each.changes.includes(index)).length;
  const counts = [
    { number: count(impact.files), what: "file" },
    { number: count(impact.rules), what: "rule" },
    { number: count(impact.scenarios), what: "scenario" },
  ].filter(({ number }) => number > 0);
  return counts.length === 0 ? "" : `touches ${inWords(counts.map(({ number, what }) => counted(number, what)))}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}

function withoutMass({ changes }: DiffGroup): readonly DiffChange[] {
  const seen = new Map<string, number>();
  return changes.filter(({ id }) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count <= MOST_OF_A_KIND;
  });
}

function left({ changes }: DiffGroup, shown: readonly DiffChange[]): readonly string[] {
  if (shown.length === changes.length) return [];
  const isShown = new Set(shown);
  const counts = new Map<string, number>();
  for (const change of changes) if (!isShown.has(change)) counts.set(change.id, (counts.get(change.id) ?? 0) + 1);
  return [...counts].map(([id, count]) => `... and ${count} more of ${id}; --all shows them`);
}

function summaryOf({ old, new: now, changes, operations }: DiffReport): string {
  const [before, after] = [old, now].map((paths) => printable(paths.join(", ")) || "nothing");
  if (changes.length === 0) return `${before} -> ${after}: nothing changed`;
  const count = (wanted: Severity) => changes.filter(({ severity }) => severity === wanted).length;
  const severities = (["error", "danger", "warning", "note"] as const).filter((severity) => count(severity) > 0);
  const counts = inWords(severities.map((severity) => counted(count(severity), severity)));
  const reached = new Set(changes.flatMap((change) => change.operations)).size;
  return `${before} -> ${after}: ${counts}; ${reached} of ${counted(operations, "operation")} reached`;
}

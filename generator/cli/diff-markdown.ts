import type { DiffChange, DiffReport } from "../generate/index.js";
import { alsoBreaks, groupsOf, inWords, shortMessage } from "./diff-groups.js";
import { impactLines } from "./impact-lines.js";

/** More operations than these are counted, not named. */
const MOST_OPERATIONS = 5;

/** An entry for a changelog: by whom the changes break, then by the operations that they reach. No line break at the end. */
export function markdownOfDiff(report: DiffReport): string {
  if (report.changes.length === 0) return "No change of the API.";
  const sections = groupsOf(report.changes).map(({ title, changes }) =>
    [`### ${title}`, ...byOperations(changes).map(sectionOf)].join("\n\n"),
  );
  const impact = report.impact && ["### What that touches", listOf(impactLines(report.impact))].join("\n\n");
  return [...sections, ...(impact === undefined ? [] : [impact])].join("\n\n");
}

interface Section {
  readonly operations: readonly string[];
  readonly changes: readonly DiffChange[];
}

/** Changes that reach the same operations, in the order of the first of each; the ones that reach a single one first. */
function byOperations(changes: readonly DiffChange[]): readonly Section[] {
  const sections = new Map<string, DiffChange[]>();
  for (const change of changes) {
    const key = change.operations.join(" ");
    sections.set(key, [...(sections.get(key) ?? []), change]);
  }
  const found = [...sections.values()].map((each): Section => ({ operations: each[0]!.operations, changes: each }));
  const isLast = ({ operations }: Section): number => (operations.length === 0 ? Infinity : operations.length);
  return found.sort((a, b) => {
    const order = isLast(a) - isLast(b);
    return Number.isNaN(order) || order === 0 ? (a.operations.join(" ") < b.operations.join(" ") ? -1 : 1) : order;
  });
}

function sectionOf({ operations, changes }: Section): string {
  return [`**${titleOf(operations)}**`, changes.map(itemOf).join("\n")].join("\n\n");
}

function titleOf(operations: readonly string[]): string {
  if (operations.length === 0) return "The model as a whole";
  const names = operations.map(escaped);
  if (names.length <= MOST_OPERATIONS) return inWords(names);
  return `${names.slice(0, MOST_OPERATIONS - 1).join(", ")} and ${names.length - MOST_OPERATIONS + 1} more operations`;
}

function itemOf(change: DiffChange): string {
  const also = alsoBreaks(change);
  const message = shortMessage(change);
  // Many messages do not say of what they are.
  const shape = change.shape === undefined || message.includes(`\`${change.shape}\``) ? "" : `\`${change.shape}\`: `;
  const aside = [change.id, ...(also === "" ? [] : [`also breaks ${also}`])].map(escaped).join("; ");
  return `- ${change.severity === "note" ? "" : `**${change.severity}:** `}${proseOf(`${shape}${message}`)} (${aside})`;
}

/** Lines that belong together become a list, deeper ones below the one before. */
function listOf(lines: readonly string[]): string {
  return lines
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => `${/^ {3,}/.test(line) ? "  " : ""}- ${proseOf(line.trim().replace(/ {2,}/, ": "))}`)
    .join("\n");
}

/** A message in Markdown: what stands between backticks is code, and nothing else means anything but itself. */
function proseOf(message: string): string {
  return message
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join("");
}

/** A text that Markdown takes for nothing but text; it stays on one line. */
function escaped(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&");
}

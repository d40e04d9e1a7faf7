import { outcomes } from "../../runner/verdict.js";
import { cellVerdicts } from "../board.js";
import type { BoardResult } from "./result.js";

const begin = "<!-- board: figures, written by `npm run board -- --record` -->";
const end = "<!-- board: end of figures -->";

/** The tables of all results, in Markdown: what they make of the rules, and of the scenarios that show these. */
export function tablesOf(results: readonly BoardResult[]): string {
  const rules = results.map((result) => [
    nameOf(result),
    ...cellVerdicts.map((verdict) => result.counts.rules[verdict]),
    result.date,
    `\`${result.command}\``,
  ]);
  const scenarios = results.map((result) => [
    nameOf(result),
    ...outcomes.map((outcome) => result.counts.scenarios[outcome]),
    result.counts.wording.differs,
    result.counts.nulls,
    `${result.seconds} s`,
  ]);
  return [
    markdown(["Rules", ...cellVerdicts, "on", "again by"], rules),
    "",
    markdown(["Scenarios", ...outcomes, "worded otherwise", "null members", "took"], scenarios),
  ].join("\n");
}

function nameOf({ emulator }: BoardResult): string {
  return `${emulator.title} ${emulator.version}`;
}

function markdown(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const isNumber = (column: number) => rows.every((row) => typeof row[column] === "number");
  const rule = head.map((_, column) => (isNumber(column) ? "--:" : "---"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/**
 * A text with its tables, between the marks, as the results are now.
 *
 * @throws Error where there are no marks.
 */
export function withTables(text: string, results: readonly BoardResult[]): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the marks for the tables are not there: ${begin} and ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${tablesOf(results)}\n\n${text.slice(to)}`;
}

import type { BoardResult } from "./result.js";
import { withTables } from "./readme-table.js";

const begin = "<!-- board: deviations, each with its rules and its scenarios -->";
const end = "<!-- board: end of deviations -->";

/** Whose deviations a README tells of, and of how many. */
export interface Told {
  readonly name: string;
  readonly many: number;
}

/** What a README claims about emulators that the results do not show; nothing where all of it is founded. */
export function unfoundedInReadme(
  text: string,
  results: readonly BoardResult[],
  { name, many }: Told,
): readonly string[] {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) return [`the marks for deviations are not there: ${begin} and ${end}`];
  const told = text.slice(from + begin.length, to);
  const items = itemsOf(told);
  const result = results.find(({ emulator }) => emulator.name === name);
  return [
    ...(withTables(text, results) === text ? [] : ["the tables are not those of the results"]),
    ...(items.length === many ? [] : [`it tells of ${items.length} deviations, not of ${many}`]),
    ...(result ? unfoundedStory(told, items, result) : [`there is no result of ${name}`]),
    ...looseFigures(sectionOf(text)),
  ];
}

/** Deviations of another version are other ones. */
function unfoundedStory(told: string, items: readonly string[], result: BoardResult): readonly string[] {
  const { title, version } = result.emulator;
  const isNamed = told.includes(`${title} ${version} `);
  return [
    ...(isNamed ? [] : [`it does not say that it tells of ${title} ${version}`]),
    ...items.flatMap((item) => unfoundedItem(item, result)),
  ];
}

/** Items of a numbered list. */
function itemsOf(text: string): readonly string[] {
  return text.split(/^(?=\d+\. )/m).filter((item) => /^\d+\. /.test(item));
}

/** A deviation names rules that differ, and scenarios that deviate from one of them. */
function unfoundedItem(item: string, { deviations }: BoardResult): readonly string[] {
  const said = item.split("\n", 1)[0]!.slice(0, 60);
  const rules = item.match(/\b[A-Z]{2}-\d{3}\b/g) ?? [];
  const scenarios = [...item.matchAll(/`([a-z-]+\/[a-z0-9-]+\/[^`\s]+)`/g)].map(([, id]) => id!);
  return [
    ...(rules.length > 0 ? [] : ["it names no rule"]),
    ...(scenarios.length > 0 ? [] : ["it names no scenario"]),
    ...rules.filter((id) => !deviations[id]).map((id) => `${id} does not differ`),
    ...scenarios
      .filter((id) => !rules.some((rule) => deviations[rule]?.includes(id)))
      .map((id) => `${id} does not deviate from a rule that it names`),
  ].map((claim) => `"${said} ...": ${claim}`);
}

/** The part of a README that is about the board, without its tables. */
function sectionOf(text: string): string {
  const [, section = ""] = text.split(/^## The board$/m);
  return section.split(/^## /m)[0]!.replace(/^\|.*$/gm, "");
}

/** Counts outside the tables would not change with them. */
function looseFigures(section: string): readonly string[] {
  const figures = section.match(/\b\d[\d,]*\s+(?:\w+\s+)?(?:rules?|scenarios?|kept|differ|pass|fail)\b/g) ?? [];
  return figures.map((figure) => `"${figure}" stands outside the tables`);
}

import type { DriftChange, DriftReport, TouchedRule } from "../generate/index.js";
import { coloursFor, print } from "./terminal.js";

const titles: Readonly<Record<DriftChange["kind"], string>> = {
  changed: "Changed",
  removed: "Removed",
  new: "New, no rule yet",
};

/** Prints for people what a newer page changes: change by change, each with the rules that it touches. */
export function printDrift({ page, document, sentences, changes, rules, unwatched }: DriftReport): void {
  const colours = coloursFor(process.stdout);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { kind, was, now } of changes) {
    const touched = [...new Set(was.flatMap((sentence) => sentence.rules))].sort();
    print(`${colours.yellow(titles[kind])}${was.length > 1 ? ` (${was.length} sentences)` : ""}`);
    if (touched.length === 0 && was.length > 0) print("  no rule comes from it");
    for (const id of touched) printRule(byId.get(id)!, colours.bold);
    const verb = kind === "new" ? "it says" : "now";
    now.forEach(({ text }, index) => print(`  ${index === 0 ? `${verb}:` : " ".repeat(verb.length + 1)} ${text}`));
    print("");
  }
  print(`${document}: ${sentences.found} of ${sentences.known} sentences are as they were in ${page}.`);
  if (changes.length > 0) print(summaryOf(changes, rules));
  if (unwatched.length > 0) print(`No sentence is known for ${unwatched.join(", ")}.`);
}

function printRule(rule: TouchedRule, strong: (text: string) => string): void {
  const { id, statement, section, places, scenarios, files, nearest } = rule;
  print(`  ${strong(id)}${section === undefined ? "" : ` (${section})`}: ${statement}`);
  for (const { file, line } of places) print(`    rule      ${file}:${line}`);
  for (const { id: scenario, file } of scenarios) {
    print(`    scenario  ${scenario}${file === undefined ? "" : `  ${file}`}`);
  }
  if (scenarios.length === 0) print("    scenario  none");
  for (const file of files) print(`    also in   ${file}`);
  if (nearest !== undefined) print(`    reworded? ${nearest}`);
}

function summaryOf(changes: readonly DriftChange[], rules: readonly TouchedRule[]): string {
  const count = (kind: DriftChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  const scenarios = new Set(rules.flatMap((rule) => rule.scenarios.map(({ id }) => id))).size;
  const files = new Set(rules.flatMap(filesOf)).size;
  return (
    `${count("changed")} changed, ${count("removed")} removed, ${count("new")} new; ` +
    `to look at: ${counted(rules.length, "rule")}, ${counted(scenarios, "scenario")}, ${counted(files, "file")}.`
  );
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function filesOf({ places, scenarios, files }: TouchedRule): readonly string[] {
  const named = [...places, ...scenarios].flatMap(({ file }) => (file === undefined ? [] : [file]));
  return [...named, ...files];
}

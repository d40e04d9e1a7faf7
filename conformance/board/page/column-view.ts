import { outcomes } from "../../runner/verdict.js";
import { cellVerdicts, type CellVerdict, type Column } from "../board.js";

/** An emulator with its figures and where they come from. */
export function columnView(column: Column): object {
  const { name, title, version, registry, source, commands, isReference, run, failure, counts } = column;
  return {
    anchor: `c-${name}`,
    name,
    title,
    version,
    isReference,
    origin: registry === undefined ? "this checkout" : `${registry}: ${column.package ?? name}`,
    source,
    commands: commands.join("\n"),
    failure: failure && { ...failure, said: stages[failure.stage] },
    run: run && { ...run, date: dateOf(run.startedAt), seconds: (run.durationMs / 1000).toFixed(1) },
    broken: counts?.scenarios.error,
    bar: counts && barOf(counts.rules),
    counts: counts && {
      rules: figures(cellVerdicts, counts.rules),
      limits: figures(cellVerdicts, counts.limits),
      scenarios: figures(outcomes, counts.scenarios),
      wording: counts.wording,
      nulls: counts.nulls,
    },
  };
}

const stages = {
  install: "It could not be installed",
  start: "It could not be started",
  verify: "It could not be verified",
} as const;

function dateOf(startedAt: string): string {
  return startedAt.replace("T", " ").replace(/\..*$/, " UTC");
}

function figures<Name extends string>(
  names: readonly Name[],
  counts: Readonly<Record<Name, number>>,
): readonly object[] {
  return names.map((name) => ({ name, key: name.replaceAll(" ", "-"), count: counts[name] }));
}

/** How the rules that an endpoint can show are divided. No figure is made of it. */
function barOf(rules: Readonly<Record<CellVerdict, number>>): readonly object[] {
  const shown = cellVerdicts.filter((verdict) => verdict !== "not shown");
  const total = shown.reduce((sum, verdict) => sum + rules[verdict], 0);
  return shown.map((verdict) => ({
    key: verdict.replaceAll(" ", "-"),
    share: total === 0 ? 0 : (rules[verdict] / total) * 100,
  }));
}

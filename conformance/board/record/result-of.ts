import type { VerifyReport } from "../../report/report.js";
import { outcomes, type Verdict } from "../../runner/verdict.js";
import type { Board, Column, Row } from "../board.js";
import { witnessedIn } from "../cells.js";
import { tally } from "../counts.js";
import type { BoardResult } from "./result.js";

/** What is kept of a column; nothing where there are no figures. */
export function resultOf({ service, rows }: Board, column: Column, report: VerifyReport): BoardResult | undefined {
  const { name, title, version, registry, package: packageName, run, counts, cells } = column;
  if (!run || !counts) return undefined;
  const verdicts = (kind: Row["kind"]) =>
    sorted(rows.filter((row) => row.kind === kind).map(({ id }) => [id, cells[id]!.verdict] as const));
  const differing = Object.entries(cells).filter(([, { verdict }]) => verdict === "differs");
  return {
    kind: "hallmark-board-result",
    version: 1,
    emulator: {
      name,
      title,
      version,
      ...(registry !== undefined && { registry }),
      ...(packageName !== undefined && { package: packageName }),
    },
    service: { id: service.id, version: service.version },
    date: run.startedAt.slice(0, 10),
    seconds: Math.round(run.durationMs / 1000),
    command: run.command,
    counts,
    rules: verdicts("rule"),
    limits: verdicts("limits"),
    deviations: sorted(differing.map(([id, { scenarios }]) => [id, scenarios.toSorted()])),
    reworded: scenariosWhere(report, ({ wording }) => wording === "differs"),
    nulls: scenariosWhere(report, ({ findings }) => findings.some(({ tier }) => tier === "null")),
    areas: sorted(report.areas.map((area) => [area.id, outcomesIn(area)])),
  };
}

function scenariosWhere(report: VerifyReport, holds: (verdict: Verdict) => boolean): readonly string[] {
  return [...witnessedIn(report)].flatMap(([id, { verdict }]) => (holds(verdict) ? [id] : [])).toSorted();
}

function outcomesIn({ scenarios }: VerifyReport["areas"][number]): Readonly<Record<string, number>> {
  const found = scenarios.flatMap(({ verdicts }) => Object.values(verdicts).map(({ outcome }) => outcome));
  return Object.fromEntries(Object.entries(tally(outcomes, found)).filter(([, count]) => count > 0));
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

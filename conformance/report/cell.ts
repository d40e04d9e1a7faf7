import type { Outcome } from "../runner/verdict.js";
import type { AreaReport } from "./report.js";

/** What a target showed of an area. */
export interface Cell {
  /** The one outcome that says most: what went wrong before what went right. */
  readonly outcome: Outcome;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Scenarios that the target could witness. */
  readonly applicable: number;
  /** Scenarios in which errors are worded otherwise. */
  readonly rewords: number;
}

const telling: readonly Outcome[] = ["fail", "error", "not implemented", "pass"];

/** `undefined` where the target was shown nothing of the area. */
export function cellOf({ scenarios }: AreaReport, target: string): Cell | undefined {
  const verdicts = scenarios.flatMap(({ verdicts: each }) => each[target] ?? []);
  if (verdicts.length === 0) return undefined;
  const counts = { pass: 0, fail: 0, "not implemented": 0, "not applicable": 0, error: 0 };
  for (const { outcome } of verdicts) counts[outcome] += 1;
  return {
    outcome: telling.find((outcome) => counts[outcome] > 0) ?? "not applicable",
    counts,
    applicable: verdicts.length - counts["not applicable"],
    rewords: verdicts.filter(({ wording }) => wording === "differs").length,
  };
}

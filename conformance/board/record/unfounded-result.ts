import { isDeepStrictEqual } from "node:util";
import { outcomes } from "../../runner/verdict.js";
import { cellVerdicts, type CellVerdict } from "../board.js";
import { tally } from "../counts.js";
import type { BoardResult } from "./result.js";

/** What there is to cite: rules, each with the scenarios that cite it, and areas with all of their scenarios. */
export interface Suite {
  readonly rules: Readonly<Record<string, readonly string[]>>;
  readonly areas: Readonly<Record<string, readonly string[]>>;
}

/** What a recorded result claims without ground, in words; nothing where all of it is founded. */
export function unfoundedInResult(result: BoardResult, suite: Suite): readonly string[] {
  const { emulator, date, command, seconds } = result;
  const claims = {
    "figures of no version": emulator.version.trim() === "",
    "figures of no date": !/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)),
    "figures without the command that makes them": command !== `npm run board -- ${emulator.name}`,
    "figures that took no time": !(seconds >= 0),
  };
  const said = [
    ...Object.entries(claims).flatMap(([claim, isMade]) => (isMade ? [claim] : [])),
    ...miscounted(result),
    ...ungrounded(result),
    ...unknown(result, suite),
  ];
  return said.map((claim) => `${emulator.name}: ${claim}`);
}

/** Figures that are not what a recount gives. */
function miscounted({ counts, rules, limits, areas, deviations, reworded, nulls }: BoardResult): readonly string[] {
  const failed = new Set(Object.values(deviations).flat()).size;
  const total = (outcome: string) => Object.values(areas).reduce((sum, area) => sum + (area[outcome] ?? 0), 0);
  const recounts: readonly (readonly [string, boolean])[] = [
    ["rules", isDeepStrictEqual(counts.rules, tally(cellVerdicts, Object.values(rules)))],
    ["limits", isDeepStrictEqual(counts.limits, tally(cellVerdicts, Object.values(limits)))],
    ...outcomes.map((outcome) => [`scenarios, ${outcome}`, counts.scenarios[outcome] === total(outcome)] as const),
    ["scenarios that deviate", counts.scenarios.fail === failed],
    ["wording", counts.wording.differs === new Set(reworded).size],
    ["nulls", counts.nulls === new Set(nulls).size],
  ];
  return recounts.flatMap(([what, isRight]) => (isRight ? [] : [`a recount gives other figures (${what})`]));
}

/** Verdicts without a scenario that deviates, and the other way round. */
function ungrounded({ rules, limits, deviations }: BoardResult): readonly string[] {
  const verdicts: Readonly<Record<string, CellVerdict>> = { ...rules, ...limits };
  const differing = Object.keys(verdicts).filter((id) => verdicts[id] === "differs");
  return [
    ...differing.filter((id) => !deviations[id]?.length).map((id) => `${id} differs, and no scenario deviates`),
    ...Object.keys(deviations)
      .filter((id) => verdicts[id] !== "differs")
      .map((id) => `scenarios deviate from ${id}, which does not differ`),
  ];
}

/** What is cited that there is not, or not any more. */
function unknown(result: BoardResult, { rules, areas }: Suite): readonly string[] {
  const scenarios = new Set(Object.values(areas).flat());
  return [
    ...Object.keys(result.rules)
      .filter((id) => !rules[id])
      .map((id) => `there is no rule ${id}`),
    ...[...Object.keys(result.limits), ...Object.keys(result.areas)]
      .filter((id) => !areas[id])
      .map((id) => `there is no area ${id}`),
    ...Object.entries(result.deviations).flatMap(([row, ids]) =>
      ids
        .filter((id) => !(rules[row] ?? areas[row])?.includes(id))
        .map((id) => `${row} differs by ${id}, which is not about it`),
    ),
    ...[...result.reworded, ...result.nulls]
      .filter((id) => !scenarios.has(id))
      .map((id) => `there is no scenario ${id}`),
  ];
}

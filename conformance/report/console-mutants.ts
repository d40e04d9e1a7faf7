import type { Paint } from "./paint.js";
import type { MutantReport, VerifyReport } from "./report.js";

/** How many scenarios are named for a mutant; all of them are in the other reports. */
const MOST = 2;

/** Every mutant that was killed, and by which scenarios. Survivors stand among what failed. */
export function mutantLines({ mutants }: VerifyReport, paint: Paint): readonly string[] {
  const killed = (mutants?.mutants ?? []).filter(({ isKilled }) => isKilled);
  if (killed.length === 0) return [];
  return [
    "",
    ...killed.map((mutant) => ` ${paint.good("killed")} ${mutant.name} ${paint.dim(`by ${killersOf(mutant)}`)}`),
  ];
}

function killersOf({ rules }: MutantReport): string {
  const scenarios = [...new Set(Object.values(rules).flat())];
  const more = scenarios.length - MOST;
  return scenarios.slice(0, MOST).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

import type { MutantResult } from "../mutants/run-mutants.js";
import type { Mutant } from "../mutants/mutant.js";
import type { AreaReport } from "../report/report.js";

/**
 * Whether a scenario passes: no target of ours fails it and, where all of them were run, some target shows it. What was
 * not run counts as passing.
 */
export function passesIn(areas: readonly AreaReport[], isWhole: boolean): (scenario: string) => boolean {
  const verdicts = new Map(
    areas.flatMap(({ scenarios }) => scenarios.map((each) => [each.id, Object.values(each.verdicts)])),
  );
  return (scenario) => {
    const own = verdicts.get(scenario) ?? [];
    if (own.some(({ outcome }) => outcome === "fail")) return false;
    return !isWhole || own.length === 0 || own.some(({ outcome }) => outcome === "pass");
  };
}

/**
 * The mutants that break a rule and were caught by a scenario that cites it. Where the mutants were not run, all are
 * taken to be caught: a test sees to that.
 */
export function killersOf(
  mutants: readonly Mutant[],
  results: readonly MutantResult[] | undefined,
): (rule: string) => readonly string[] {
  if (!results) return (rule) => mutants.filter(({ breaks }) => breaks.includes(rule)).map(({ name }) => name);
  const caught = (rule: string) => results.filter(({ killers }) => (killers.get(rule) ?? []).length > 0);
  return (rule) => caught(rule).map(({ mutant }) => mutant.name);
}

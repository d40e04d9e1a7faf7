import type { MutantResult } from "../mutants/run-mutants.js";
import type { Mutant } from "../mutants/mutant.js";
import type { AreaReport } from "../report/report.js";

/**
 * Whether a scenario passes: some target of ours shows it. Where not all of them were run, another one might, and what
 * was not run counts as passing.
 */
export function passesIn(areas: readonly AreaReport[], isWhole: boolean): (scenario: string) => boolean {
  const verdicts = new Map(
    areas.flatMap(({ scenarios }) => scenarios.map((each) => [each.id, Object.values(each.verdicts)])),
  );
  return (scenario) => {
    const own = verdicts.get(scenario) ?? [];
    return !isWhole || own.length === 0 || own.some(({ outcome }) => outcome === "pass");
  };
}

/** The targets of ours that fail a scenario, by name. */
export function failuresIn(areas: readonly AreaReport[]): (scenario: string) => readonly string[] {
  const failing = new Map(
    areas.flatMap(({ scenarios }) =>
      scenarios.map(({ id, verdicts }) => [
        id,
        Object.entries(verdicts).flatMap(([target, { outcome }]) => (outcome === "fail" ? [target] : [])),
      ]),
    ),
  );
  return (scenario) => failing.get(scenario) ?? [];
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

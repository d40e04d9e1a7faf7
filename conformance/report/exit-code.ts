import { isCheckout } from "../checkout.js";
import type { TargetReport, VerifyReport } from "./report.js";

/**
 * 0: all well. 1: findings, such as a deviation, a wording of our own that is not as documented, a mutant that survived,
 * a rule that nothing shows, or nothing that is implemented; of an endpoint with known deviations, what is not on record
 * in place of all that deviates. 3: nothing was witnessed, or nothing but errors, or nobody answered any more.
 *
 * @param mustBeWhole Whether a target that cannot be had is a finding. Left out: in a checkout, where it would hide
 * something; an installed package comes without what some targets need.
 */
export function exitCodeOf(
  { targets, coverage, mutants, endpoint, baseline, shard }: VerifyReport,
  mustBeWhole: boolean = isCheckout,
): 0 | 1 | 3 {
  const sum = (count: (target: (typeof targets)[number]) => number) =>
    targets.reduce((total, target) => total + count(target), 0);
  const shown = sum(({ outcomes }) => outcomes.pass + outcomes.fail);
  const missing = sum(({ outcomes }) => outcomes["not implemented"]);
  if (targets.some(({ lost }) => lost !== undefined)) return 3;
  if (shown + missing === 0) return shard && targets.every(isHarmless) ? 0 : 3;
  // What implements nothing of what was asked for is reached, but all is not well with it.
  const deviations = baseline ? baseline.news.length : shown === 0 ? missing : sum(({ outcomes }) => outcomes.fail);
  const isOurs = endpoint === undefined;
  const hasFindings =
    deviations + sum(({ outcomes }) => outcomes.error) > 0 ||
    (mustBeWhole && targets.some(({ unavailable }) => unavailable !== undefined)) ||
    (isOurs && (sum(({ wording }) => wording.differs) > 0 || coverage.uncovered > 0)) ||
    (mutants !== undefined && mutants.killed < mutants.total);
  return hasFindings ? 1 : 0;
}

/** The same once all that deviates is on record: errors are left, of which nothing could be recorded. */
export function exitCodeOnceKnown(report: VerifyReport, mustBeWhole: boolean = isCheckout): 0 | 1 | 3 {
  const nothingNew = { target: "", version: "", known: 0, news: [], mended: [], notShown: [] };
  return exitCodeOf({ ...report, baseline: nothingNew }, mustBeWhole);
}

/** A part of a run may happen to have nothing that can be shown; the others have. */
function isHarmless({ unavailable, outcomes }: TargetReport): boolean {
  return unavailable === undefined && outcomes.error === 0;
}

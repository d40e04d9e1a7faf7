import { isCheckout } from "../checkout.js";
import type { VerifyReport } from "./report.js";

/**
 * 0: all well. 1: findings, such as a deviation that was not known, a wording of our own that is not as documented, a
 * mutant that survived, a rule that nothing shows, or nothing that is implemented. 3: nothing was witnessed, or nothing but errors.
 *
 * @param mustBeWhole Whether a target that cannot be had is a finding. Left out: in a checkout, where it would hide
 * something; an installed package comes without what some targets need.
 */
export function exitCodeOf(
  { targets, coverage, mutants, endpoint }: VerifyReport,
  mustBeWhole: boolean = isCheckout,
): 0 | 1 | 3 {
  const sum = (count: (target: (typeof targets)[number]) => number) =>
    targets.reduce((total, target) => total + count(target), 0);
  const shown = sum(({ outcomes }) => outcomes.pass + outcomes.fail);
  // What implements nothing of what was asked for is reached, but all is not well with it.
  if (shown === 0) return sum(({ outcomes }) => outcomes["not implemented"]) > 0 ? 1 : 3;
  const isOurs = endpoint === undefined;
  const hasFindings =
    sum(({ outcomes, known }) => outcomes.fail - known + outcomes.error) > 0 ||
    (mustBeWhole && targets.some(({ unavailable }) => unavailable !== undefined)) ||
    (isOurs && (sum(({ wording }) => wording.differs) > 0 || coverage.uncovered > 0)) ||
    (mutants !== undefined && mutants.killed < mutants.total);
  return hasFindings ? 1 : 0;
}

import type { Verdict } from "../../runner/verdict.js";

/**
 * Whether a target broke where it failed, or before what a scenario is about. Some break when they are asked for several things at once, whatever these are,
 * or while something is there that another scenario made; a verdict is on the scenario alone.
 */
export function hasBroken({ outcome, exchanges }: Verdict): boolean {
  return (
    (outcome === "fail" || outcome === "not applicable") && exchanges.some(({ answer }) => (answer?.status ?? 0) >= 500)
  );
}

/** So often in a row a target has to break for it to be taken for its way with what it was asked. */
const TIMES = 3;

/** A failure in which the target broke, unless it does not break when the scenario is played again beside others. */
export async function unlessByChance(verdict: Verdict, again: () => Promise<Verdict>): Promise<Verdict> {
  if (!hasBroken(verdict)) return verdict;
  for (let time = 2; time <= TIMES; time++) {
    const next = await again();
    if (!hasBroken(next)) return next;
  }
  return verdict;
}

import type { Verdict } from "../../runner/verdict.js";

/** So often in a row a target has to break for it to be taken for its way with what it was asked. */
const TIMES = 3;

/**
 * A failure in which the target broke, unless it does not break when the scenario is played again: some break now and
 * then when they are asked for several things at once, whatever these are, and a verdict is on the scenario alone.
 */
export async function unlessByChance(verdict: Verdict, again: (time: number) => Promise<Verdict>): Promise<Verdict> {
  if (!hasBroken(verdict)) return verdict;
  for (let time = 2; time <= TIMES; time++) {
    const next = await again(time);
    if (!hasBroken(next)) return next;
  }
  return verdict;
}

function hasBroken({ outcome, exchanges }: Verdict): boolean {
  return outcome === "fail" && (exchanges.at(-1)?.answer?.status ?? 0) >= 500;
}

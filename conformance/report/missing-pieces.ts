import type { VerifyReport } from "./report.js";

/** The pieces that open rules wait for, each with the number of these rules. */
export function missingPieces({ rules }: Pick<VerifyReport, "rules">): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { state, why } of rules) {
    if (state === "open" && why !== undefined) counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return counts;
}

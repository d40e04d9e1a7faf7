import type { Verdict } from "../runner/verdict.js";

/**
 * What a verdict has that is not on record, in words: `not on record`, `on record as not implemented`, `not on record:
 * step 2, /output/ARN`. `undefined` where there is nothing new.
 */
export function newsOf({ outcome, baseline }: Verdict): string | undefined {
  if (baseline?.standing !== "new") return undefined;
  const { recorded, newAt = [] } = baseline;
  if (recorded === undefined) return "not on record";
  if (recorded !== outcome) return `on record as ${recorded}`;
  return `not on record: ${newAt.map(placeInWords).join("; ")}`;
}

/** `2 /output/ARN` as it is written elsewhere. */
export function placeInWords(place: string): string {
  const [step = "", ...pointer] = place.split(" ");
  return `step ${step}, ${pointer.join(" ")}`;
}

/** How a verdict stands to what is on record, in words. */
export function onRecord(verdict: Verdict): readonly string[] {
  const { baseline } = verdict;
  if (!baseline) return [];
  const { standing, note } = baseline;
  const says = { known: "known", new: `new: ${newsOf(verdict)}`, mended: "mended: on record as deviating" }[standing];
  return [says, ...(note === undefined ? [] : [note])];
}

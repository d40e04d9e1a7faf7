import { definePattern, type Pattern } from "./pattern.js";

interface Region extends Pattern<string> {
  readonly $pattern: "region";
  readonly other?: number;
}

/** The Region that the target works in. */
export function ownRegion(): Region {
  return { $pattern: "region" };
}

/** A Region beside it, the first or the second. */
export function otherRegion(which: 1 | 2 = 1): Region {
  return { $pattern: "region", other: which };
}

export const regionPattern = definePattern<Region>({
  name: "region",
  sentence: ({ other }) => (other === undefined ? "the target's Region" : "another Region"),
  make: ({ other }, { regions }) => (other === undefined ? regions.own : regions.others[other - 1]),
});

import { patternMistake, type JsonObject } from "../../model/index.js";
import { diagnose } from "../diagnostics/wrong.js";
import { leaveOut } from "../reading.js";
import { traitsOf } from "../shape-book.js";
import type { Merged } from "./merged.js";

/** Limits on how many there are of something: characters, elements, entries. */
export function lengthTrait(merged: Merged, least: string, most: string): JsonObject | undefined {
  const limits = { min: count(merged.limit(least, "lower")), max: count(merged.limit(most, "upper")) };
  const { min, max } = limits;
  if ((min === undefined || min === 0) && max === undefined) return undefined;
  return traitsOf({ min: min === 0 ? undefined : min, max });
}

/** Limits on a number, both ends included, in both notations of exclusive ones. */
export function rangeTrait(merged: Merged, isWhole: boolean): JsonObject | undefined {
  const min = bound(merged, "lower", isWhole);
  const max = bound(merged, "upper", isWhole);
  return min === undefined && max === undefined ? undefined : traitsOf({ min, max });
}

/** The pattern of a string; one that is no regular expression is reported. */
export function patternTrait(merged: Merged): string | undefined {
  const pattern = merged.first("pattern");
  if (pattern?.text === undefined) return undefined;
  const problem = patternMistake(pattern.text);
  if (problem === undefined) return pattern.text;
  merged.reading.report(diagnose["bad-pattern"]({ problem }), pattern);
  return undefined;
}

/** Reports what limits values in ways that no trait can say. */
export function reportUncheckedNumbers(merged: Merged, isWhole: boolean): void {
  for (const multiple of merged.all("multipleOf")) {
    if (isWhole && multiple.value === 1) continue;
    leaveOut(merged.reading, "multiple-of-not-held", multiple, { part: "key" });
  }
}

function bound(merged: Merged, end: "lower" | "upper", isWhole: boolean): number | undefined {
  const [keyword, exclusive] = end === "lower" ? ["minimum", "exclusiveMinimum"] : ["maximum", "exclusiveMaximum"];
  const limits: number[] = [];
  for (const { node } of merged.terms) {
    const limit = node.number(keyword!);
    const stated = node.get(exclusive!);
    if (limit !== undefined && stated?.value !== true) limits.push(isWhole ? rounded(limit, end) : limit);
    // 3.0 says whether the limit is exclusive, 3.1 has a limit of its own for it.
    const excluded = stated?.value === true ? limit : node.number(exclusive!);
    if (excluded === undefined) continue;
    limits.push(isWhole ? (end === "lower" ? Math.floor(excluded) + 1 : Math.ceil(excluded) - 1) : excluded);
    if (!isWhole) leaveOut(merged.reading, "exclusive-limit", stated!, { part: "key" });
  }
  if (limits.length === 0) return undefined;
  return end === "lower" ? Math.max(...limits) : Math.min(...limits);
}

function rounded(limit: number, end: "lower" | "upper"): number {
  return end === "lower" ? Math.ceil(limit) : Math.floor(limit);
}

/** Counts are whole and not negative; others are found when the structure of the document is looked at. */
function count(limit: number | undefined): number | undefined {
  return limit !== undefined && Number.isInteger(limit) && limit >= 0 ? limit : undefined;
}

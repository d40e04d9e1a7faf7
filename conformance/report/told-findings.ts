import { isOwn } from "../runner/blame.js";
import type { Finding, Verdict } from "../runner/verdict.js";
import { placeOf } from "./plain-words.js";

/** What there is to tell of findings, the most telling first. */
export interface ToldFindings {
  /** Structure before wording; of structure what makes the scenario fail first. */
  readonly told: readonly Finding[];
  /** All members that are `null`, in one line; absent where none is. */
  readonly nulls?: string;
}

/** @param rules Those that the scenario cites: what is the matter of others comes later. */
export function toldFindings({ findings }: Pick<Verdict, "findings">, rules: readonly string[]): ToldFindings {
  const nulls = findings.filter(({ tier }) => tier === "null");
  const rank = (finding: Finding) => {
    if (finding.tier === "wording") return 3;
    if (!isOwn(finding, { rules })) return 2;
    return finding.evidence === "unknown" ? 1 : 0;
  };
  return {
    told: findings.filter(({ tier }) => tier !== "null").toSorted((one, other) => rank(one) - rank(other)),
    ...(nulls.length > 0 && { nulls: nullsInWords(nulls) }),
  };
}

const MOST_NAMES = 8;

function nullsInWords(nulls: readonly Finding[]): string {
  const places = [...new Set(nulls.map((finding) => memberOf(placeOf(finding.pointer))))];
  const more = places.length > MOST_NAMES ? `, and ${places.length - MOST_NAMES} more` : "";
  const are = nulls.length === 1 ? "1 member is null" : `${nulls.length} members are null`;
  const them = nulls.length === 1 ? "it" : "them";
  return `${are} where the service leaves ${them} out: ${places.slice(0, MOST_NAMES).join(", ")}${more}`;
}

/** A member of the answer by its name alone. */
export function memberOf(where: string): string {
  return where.replace(/ in the answer$/, "");
}

import type { EvidenceKind } from "../../generator/model/index.js";
import type { Expectation, Scenario } from "../scenarios/scenario.js";
import type { Finding, Verdict } from "./verdict.js";

/**
 * Whose rules a deviation breaks. A scenario is about its own rules; what it sets up before, and what its answers have
 * in common with all others, is the matter of other ones, and a target that differs there is not blamed twice.
 */

/** What a part of an expectation is about, where that is not the scenario's own rules. */
interface Aside {
  readonly rules: readonly string[];
  /** It is the whole expectation: without it, what comes after would be about something else. */
  readonly isWhole: boolean;
}

/** The narrowest part that a pointer lies in; `undefined` where it is the scenario's own matter. */
export function asideAt({ about = {} }: Pick<Expectation, "about">, pointer: string): Aside | undefined {
  const within = Object.keys(about).filter((part) => pointer === part || pointer.startsWith(`${part}/`));
  const part = within.toSorted((one, other) => other.length - one.length)[0];
  return part === undefined ? undefined : { rules: about[part]!, isWhole: part === "" };
}

/** Whether a finding is about the rules that its scenario cites. */
export function isOwn({ rules }: Finding, { rules: cited }: Pick<Scenario, "rules">): boolean {
  return rules === undefined || rules.some((rule) => cited.includes(rule));
}

/**
 * The rules of a scenario that a verdict speaks against: none unless it is a failure, and of a failure those that its
 * findings are about.
 */
export function rulesBroken({ rules }: Pick<Scenario, "rules">, { outcome, findings }: Verdict): readonly string[] {
  if (outcome !== "fail") return [];
  const telling = findings.filter((finding) => finding.tier === "structure" && isOwn(finding, { rules }));
  const known = telling.filter(({ evidence }) => evidence !== ("unknown" satisfies EvidenceKind));
  const blamed = known.length > 0 ? known : telling;
  return rules.filter((rule) => blamed.some((finding) => finding.rules?.includes(rule) ?? true));
}

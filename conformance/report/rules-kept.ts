import type { VerifyReport } from "./report.js";

/** How many of the rules that scenarios cite an endpoint kept, going by the scenarios that it was shown. */
export interface RulesKept {
  /** Every scenario that cites the rule and came to a verdict passed. */
  readonly kept: number;
  /** One failed, or what it calls is not implemented. */
  readonly notKept: number;
}

/** Counts over all targets of a run; a rule no scenario of which came to a verdict is in neither count. */
export function rulesKept({ areas }: VerifyReport): RulesKept {
  const held = new Map<string, boolean>();
  for (const { rules, verdicts } of areas.flatMap(({ scenarios }) => scenarios)) {
    for (const { outcome } of Object.values(verdicts)) {
      if (outcome === "not applicable" || outcome === "error") continue;
      for (const rule of rules) held.set(rule, (held.get(rule) ?? true) && outcome === "pass");
    }
  }
  const kept = [...held.values()].filter(Boolean).length;
  return { kept, notKept: held.size - kept };
}

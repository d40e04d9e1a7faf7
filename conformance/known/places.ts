import { isOwn } from "../runner/blame.js";
import type { Finding, Verdict } from "../runner/verdict.js";
import type { Scenario } from "../scenarios/scenario.js";

/**
 * The places at which a failing target differs, each the number of a step and a JSON Pointer (`2 /output/ARN`), by step
 * and then by pointer. What makes no failure is not among them: wording, what rests on nothing but an assumption, and
 * what is a matter of other scenarios.
 */
export function placesOf(scenario: Pick<Scenario, "rules">, { findings }: Verdict): readonly string[] {
  const counting = findings.filter(
    (finding) => finding.tier === "structure" && finding.evidence !== "unknown" && isOwn(finding, scenario),
  );
  const inOrder = counting.toSorted((a, b) => a.step - b.step || (a.pointer < b.pointer ? -1 : 1));
  return [...new Set(inOrder.map(placeOf))];
}

/** The place of a finding, the same in every run: a UUID that is a key of a map is made up anew each time. */
export function placeOf({ step, pointer }: Finding): string {
  return `${step} ${pointer.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, "*")}`;
}

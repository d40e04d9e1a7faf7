import type { Verdict } from "../runner/verdict.js";

/** Nobody is blamed: what was found speaks against an assumption, which the live service was not recorded to keep. */
export function isWithoutEvidence({ outcome, findings }: Verdict): boolean {
  const structure = findings.filter(({ tier }) => tier === "structure");
  return (
    outcome === "not applicable" && structure.length > 0 && structure.every(({ evidence }) => evidence === "unknown")
  );
}

/** Members without a value are sent as `null`: told apart, a failure of nobody. */
export function hasNulls({ findings }: Verdict): boolean {
  return findings.some(({ tier }) => tier === "null");
}

/** What a verdict is called in a report. */
export function titleOf(verdict: Verdict): string {
  return isWithoutEvidence(verdict) ? "no evidence" : verdict.outcome;
}

/** What it is called, and why; the reason may say the former itself. */
export function entitled(verdict: Verdict, reason: string): string {
  const title = titleOf(verdict);
  return reason.startsWith(`${title}:`) ? reason : `${title}: ${reason}`;
}

/** A name of a style. */
export function keyOf(text: string): string {
  return text.replaceAll(" ", "-");
}

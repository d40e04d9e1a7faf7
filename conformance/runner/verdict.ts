import type { EvidenceKind } from "../../generator/model/index.js";

/**
 * What a target showed of a scenario. `error`: our harness or the connection broke, which says nothing about the
 * target.
 */
export type Outcome = "pass" | "fail" | "not implemented" | "not applicable" | "error";

export const outcomes: readonly Outcome[] = ["pass", "fail", "not implemented", "not applicable", "error"];

export interface Verdict {
  readonly outcome: Outcome;
  /** Why it is neither pass nor fail. */
  readonly reason?: string;
  /** What was not as expected; in a `not applicable` without evidence, what was not as assumed. */
  readonly findings: readonly Finding[];
  /** Whether error messages read as expected; absent where none was looked at. Services reword, so this stands apart. */
  readonly wording?: "same" | "differs";
  /** Every request with its answer, values of sensitive members blotted out. */
  readonly exchanges: readonly Exchange[];
  /** What was looked at, where that is not just what travelled. */
  readonly checks?: readonly Check[];
  /** The target was known to deviate here; the note from the record of known deviations. */
  readonly known?: string;
}

/** One thing that is not as expected. */
export interface Finding {
  readonly tier: "structure" | "wording";
  /** Number of the step, from 1. */
  readonly step: number;
  /** JSON Pointer into the observation: `/output/ARN`, `/error/type`, `/answer/headers/content-type`. */
  readonly pointer: string;
  readonly expected: string;
  readonly actual: string;
  /** What the expectation rests on; `unknown`: nothing but an assumption. */
  readonly evidence: EvidenceKind;
}

/** Something that was held against a piece by itself, values of sensitive members blotted out. */
export interface Check {
  /** Number of the step, from 1. */
  readonly step: number;
  /** In words: "the input of CreateSecret". */
  readonly subject: string;
  /** The value or the line of a program. */
  readonly given: string;
  /** What the piece made of it, in words. */
  readonly found: string;
}

/** A request and its answer. */
export interface Exchange {
  readonly step: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  /** Absent when none came. */
  readonly answer?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
}

export function notApplicable(reason: string): Verdict {
  return { outcome: "not applicable", reason, findings: [], exchanges: [] };
}

export function broken(reason: string, exchanges: readonly Exchange[] = []): Verdict {
  return { outcome: "error", reason, findings: [], exchanges };
}

/**
 * The verdict on what was found.
 *
 * @param bindsToAssumptions Our own pieces are held to what we assume; a third party is not blamed for differing from
 * something that nobody has recorded.
 */
export function verdictOn(
  findings: readonly Finding[],
  options: { readonly bindsToAssumptions: boolean; readonly looksAtWording: boolean },
  exchanges: readonly Exchange[] = [],
): Verdict {
  const counts = ({ evidence }: Finding) => options.bindsToAssumptions || evidence !== "unknown";
  const structure = findings.filter(({ tier }) => tier === "structure");
  const rewords = findings.some((finding) => finding.tier === "wording" && counts(finding));
  const wording = options.looksAtWording ? { wording: rewords ? ("differs" as const) : ("same" as const) } : {};
  if (structure.some(counts)) return { outcome: "fail", findings, exchanges, ...wording };
  if (structure.length > 0) {
    const reason = "no evidence: the live service was not recorded here, and the answer is not the one that we assume";
    return { outcome: "not applicable", reason, findings, exchanges };
  }
  return { outcome: "pass", findings, exchanges, ...wording };
}

import type { EvidenceKind } from "../../generator/model/index.js";
import { isOwn } from "./blame.js";

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
  /** Every request with its answer; in the place of secrets stand tokens, see `SecretToken`. */
  readonly exchanges: readonly Exchange[];
  /** What was looked at, where that is not just what travelled. */
  readonly checks?: readonly Check[];
  /** How this stands to what is recorded of the target; absent without a record, and where there is nothing to say. */
  readonly baseline?: BaselineMark;
  /** How long it took; absent where it was not measured. */
  readonly durationMs?: number;
}

/** How a verdict stands to the known deviations of a target. */
export interface BaselineMark {
  /** `known`: as recorded, or better. `new`: worse than that. `mended`: it was recorded and now passes. */
  readonly standing: "known" | "new" | "mended";
  /** The outcome on record; absent: none is. */
  readonly recorded?: "fail" | "not implemented";
  /** Places, as `placesOf` gives them, that fail and are not on record. */
  readonly newAt?: readonly string[];
  /** Places on record that no longer fail. */
  readonly mendedAt?: readonly string[];
  /** What the record says about it. */
  readonly note?: string;
}

/** One thing that is not as expected. */
export interface Finding {
  /**
   * `structure` makes a fail. `wording`: an error's message reads otherwise. `null`: a member without a value is sent as
   * `null`, where the service leaves it out. The latter two are told apart and fail nobody.
   */
  readonly tier: "structure" | "wording" | "null";
  /** Number of the step, from 1. */
  readonly step: number;
  /** JSON Pointer into the observation: `/output/ARN`, `/error/type`, `/answer/headers/content-type`. */
  readonly pointer: string;
  readonly expected: string;
  readonly actual: string;
  /** What the expectation rests on; `unknown`: nothing but an assumption. */
  readonly evidence: EvidenceKind;
  /** The rules that it is about; absent: all that the scenario cites. */
  readonly rules?: readonly string[];
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
  /** The operation that was called, where nothing in the request names it. */
  readonly operation?: string;
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
 * The verdict on what was found, which is about the rules of the scenario.
 *
 * @param bindsToAssumptions Our own pieces are held to everything, to what we assume and to what is a matter of other
 * rules; a third party is not blamed for differing from something that nobody has recorded, nor twice for one thing.
 * @param ended What ended the scenario before its last step.
 */
export function verdictOn(
  findings: readonly Finding[],
  options: {
    /** Those that the scenario cites; absent where no finding is about others. */
    readonly rules?: readonly string[];
    readonly bindsToAssumptions: boolean;
    readonly looksAtWording: boolean;
    readonly ended?: Finding | undefined;
  },
  exchanges: readonly Exchange[] = [],
): Verdict {
  const { bindsToAssumptions, rules = [], ended } = options;
  const counts = ({ evidence }: Finding) => bindsToAssumptions || evidence !== "unknown";
  const isMeant = (finding: Finding) => bindsToAssumptions || isOwn(finding, { rules });
  const structure = findings.filter((finding) => finding.tier === "structure" && isMeant(finding));
  const rewords = findings.some((finding) => finding.tier === "wording" && counts(finding));
  const wording = options.looksAtWording ? { wording: rewords ? ("differs" as const) : ("same" as const) } : {};
  if (structure.some(counts)) return { outcome: "fail", findings, exchanges, ...wording };
  if (structure.length > 0) {
    const reason = "no evidence: the live service was not recorded here, and the answer is not the one that we assume";
    return { outcome: "not applicable", reason, findings, exchanges };
  }
  if (ended) {
    const reason = `it differs before: what step ${ended.step} looks at is the matter of ${(ended.rules ?? []).join(", ")}`;
    return { outcome: "not applicable", reason, findings, exchanges };
  }
  return { outcome: "pass", findings, exchanges, ...wording };
}

/** The operation that a request calls; `undefined` where it says none. */
export function operationOf({ operation, request }: Exchange): string | undefined {
  return operation ?? request.headers["x-amz-target"]?.split(".").at(-1);
}

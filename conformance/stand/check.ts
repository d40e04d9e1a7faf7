import type { Attempt, Recording } from "./attempt.js";
import type { Case } from "./case.js";
import type { StandService } from "./stand-service.js";

/** Something that every good client does, and how it is seen on the wire. */
export interface Check {
  /** For example `no-nulls`. */
  readonly id: string;
  readonly statement: string;
  readonly level: "must" | "should" | "note";
  /** What it rests on, never empty. */
  readonly cites: readonly Citation[];
  judge(recording: Recording, situation: Situation): Judgement | Promise<Judgement>;
}

/** A documented rule of the model's overlay, a trait of Smithy, or a page of documentation. */
export type Citation =
  | { readonly rule: string }
  | { readonly trait: string }
  | { readonly document: string; readonly section: string };

export interface Situation {
  readonly case: Case;
  readonly service: StandService;
  /** What the program did when nothing was done to it. */
  readonly plain: Recording;
  /** What it did in every case that was shown. */
  readonly all: readonly Recording[];
  /** What the user's own `AWS_MAX_ATTEMPTS` says, which the program was given. */
  readonly maxAttempts: string | undefined;
  /** The key that the program was given. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly region: string;
}

export interface Judgement {
  readonly findings: readonly Finding[];
  /** Why there was nothing to judge; absent where there was. */
  readonly reason?: string;
  /** What is worth knowing, right or wrong. */
  readonly notes?: readonly string[];
}

/** One thing that is not as it should be. */
export interface Finding {
  /** Number of the request in the run; absent for what is no single request's. */
  readonly request?: number;
  /** JSON Pointer into the request: `/headers/content-type`, `/body/Name`. */
  readonly pointer: string;
  readonly expected: string;
  /** Never holds a value that may be secret. */
  readonly actual: string;
}

/**
 * Judges each request by itself.
 *
 * @param judge `undefined` for a request in which there is nothing to judge.
 * @param otherwise The reason given where that is so in every request.
 */
export function onEachAttempt(
  attempts: readonly Attempt[],
  judge: (attempt: Attempt) => readonly Omit<Finding, "request">[] | undefined,
  otherwise: string,
): Judgement {
  const judged = attempts.map((attempt) => ({ attempt, found: judge(attempt) }));
  if (judged.every(({ found }) => found === undefined)) return nothingToJudge(otherwise);
  const findings = judged.flatMap(({ attempt, found = [] }) =>
    found.map((finding) => ({ request: attempt.number, ...finding })),
  );
  return { findings };
}

export function nothingToJudge(reason: string, notes: readonly string[] = []): Judgement {
  return { findings: [], reason, ...(notes.length > 0 && { notes }) };
}

export const retryGuide: Citation = { document: "AWS SDKs and Tools Reference Guide", section: "Retry behavior" };
export const sigV4Guide: Citation = {
  document: "AWS Identity and Access Management User Guide",
  section: "AWS Signature Version 4 for API requests",
};

import type { Outcome } from "../runner/verdict.js";
import type { Finding } from "./check.js";

/** What a client put on the wire, and what was made of it: plain JSON, described by `stand.schema.json`. */
export interface StandReport {
  readonly kind: "hallmark-stand";
  readonly version: 1;
  readonly service: { readonly id: string; readonly version: string };
  /** The words of the command, secrets blotted out. */
  readonly command: readonly string[];
  /** Names and values of the variables that were set for it, secrets blotted out. */
  readonly variables: Readonly<Record<string, string>>;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** The run was ended before every case had been shown. */
  readonly isInterrupted: boolean;
  /** Why nothing could be judged: the program sent no request. */
  readonly silence?: string;
  readonly cases: readonly CaseReport[];
  readonly checks: readonly CheckReport[];
  readonly outcomes: Readonly<Record<StandOutcome, number>>;
}

/** A client implements what it calls: that it lacks something is nothing to see here. */
export type StandOutcome = Exclude<Outcome, "not implemented">;

export interface CaseReport {
  readonly id: string;
  readonly title: string;
  readonly demand: string;
  readonly durationMs: number;
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly isTimedOut: boolean;
  /** What came that is no HTTP. */
  readonly malformed: readonly string[];
  readonly requests: readonly RequestReport[];
  /** What the program printed, secrets blotted out; only where something was not as it should be. */
  readonly output?: { readonly stdout: string; readonly stderr: string };
}

export interface RequestReport {
  /** From 1. */
  readonly number: number;
  /** Which call of the program it belongs to, and which attempt of it this is; both from 1. */
  readonly call: number;
  readonly attempt: number;
  /** Milliseconds from the start of the run. */
  readonly receivedAt: number;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  /** What was done to it; absent where the service answered. */
  readonly fault?: string;
  /** Absent: the connection was cut, or the client left. */
  readonly answer?: { readonly status: number; readonly body: string };
}

export interface CheckReport {
  readonly id: string;
  readonly statement: string;
  readonly level: "must" | "should" | "note";
  readonly cites: readonly CitationReport[];
  /** By the id of the case. */
  readonly verdicts: Readonly<Record<string, StandVerdict>>;
}

export interface CitationReport {
  /** A rule's id, a trait's shape id, or the title of a document. */
  readonly id: string;
  /** What the rule says. */
  readonly statement?: string;
  /** Where that stands. */
  readonly source?: string;
}

export interface StandVerdict {
  readonly outcome: StandOutcome;
  /** Why it is neither pass nor fail. */
  readonly reason?: string;
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
}

/** The report as JSON text. */
export function standJson(report: StandReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** 0: all well. 1: something is not as it should be. 3: the program sent nothing. */
export function exitCodeOfStand({ silence, outcomes }: StandReport): 0 | 1 | 3 {
  if (silence !== undefined) return 3;
  return outcomes.fail + outcomes.error > 0 ? 1 : 0;
}

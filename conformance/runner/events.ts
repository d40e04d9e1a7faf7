import type { Area } from "../scenarios/area.js";
import type { Scenario } from "../scenarios/scenario.js";
import type { Verdict } from "./verdict.js";

/** What a run tells while it goes on. Reports consume this; the runner knows none of them. */
export type RunEvent = RunStarted | TargetOpened | TargetUnavailableEvent | VerdictGiven | TargetClosed | MutantRun;

export interface RunStarted {
  readonly kind: "run-started";
  readonly seed: string;
  readonly areas: readonly Area[];
  readonly targets: readonly { readonly name: string; readonly title: string }[];
}

export interface TargetOpened {
  readonly kind: "target-opened";
  readonly target: string;
  readonly title: string;
  readonly progress: Progress;
}

/** Nothing of the target is witnessed: what it needs is not here. */
export interface TargetUnavailableEvent {
  readonly kind: "target-unavailable";
  readonly target: string;
  readonly title: string;
  readonly reason: string;
  readonly progress: Progress;
}

export interface VerdictGiven {
  readonly kind: "verdict";
  readonly target: string;
  readonly scenario: Scenario;
  readonly verdict: Verdict;
  readonly progress: Progress;
}

export interface TargetClosed {
  readonly kind: "target-closed";
  readonly target: string;
  /** What the user should know, such as what could not be removed. */
  readonly notes: readonly string[];
  /** Why it was given up before the end; absent: it was not. */
  readonly lost?: string | undefined;
  readonly progress: Progress;
}

export interface MutantRun {
  readonly kind: "mutant";
  readonly mutant: string;
  readonly isKilled: boolean;
  readonly progress: Progress;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

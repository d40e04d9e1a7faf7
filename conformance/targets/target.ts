import type { Model, ServiceShape } from "../../generator/model/index.js";
import type { Regions } from "../patterns/index.js";
import type { Waiting } from "../runner/play-scenario.js";
import type { Verdict } from "../runner/verdict.js";
import type { ServiceKit } from "../scenarios/service-kit.js";
import type { Scenario } from "../scenarios/scenario.js";

/** A witness of scenarios. It knows none of them by name. */
export interface Target {
  /** A column of the matrix. */
  readonly name: string;
  /** How it witnesses, in a few words. */
  readonly title: string;
  /**
   * Gets ready for a run.
   *
   * @throws TargetUnavailable when something that it needs is not installed or cannot be reached.
   */
  open(setting: TargetSetting): Promise<Session>;
}

/** What a run is about. */
export interface TargetSetting {
  readonly model: Model;
  readonly service: ServiceShape;
  readonly kit: ServiceKit;
  /** Everything that will be witnessed, for those who prepare it all at once. */
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  /** Names of members whose values must not be shown. */
  readonly sensitive: ReadonlySet<string>;
  /** Aborted: the run is to end soon. */
  readonly signal?: AbortSignal | undefined;
}

/** A target during a run. */
export interface Session {
  /** How many scenarios it may be shown at a time; those that wait do not count. */
  readonly concurrency: number;
  /** @param wait What a scenario is to wait with, so that others go on meanwhile; absent: it just waits. */
  witness(scenario: Scenario, wait?: Waiting): Promise<Verdict>;
  /** Absent: every verdict stands. */
  readonly doubts?: Doubts;
  /** Why it was given up before the end: nobody answers there any more. */
  lost?(): string | undefined;
  /** Ends the run; resolves to what the user should know, such as what could not be removed. */
  close(): Promise<readonly string[]>;
}

/** Verdicts that may be due to what else was going on, and a second look at them. */
export interface Doubts {
  /** Whether a verdict is such a one. */
  isIn(verdict: Verdict): boolean;
  /** Plays a scenario once more; its verdict counts. */
  again(scenario: Scenario, wait?: Waiting): Promise<Verdict>;
}

/** The target cannot be had here: not a fault of it, and nothing of it is witnessed. */
export class TargetUnavailable extends Error {
  override readonly name = "TargetUnavailable";
}

/** Regions of our own pieces. */
export const ownRegions: Regions = { own: "us-east-1", others: ["eu-west-1", "us-west-2"] };

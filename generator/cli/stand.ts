import type { Model } from "../model/index.js";

/*
 * What the command line needs of `conformance/stand`, said again here for the reason that `conformance.ts` gives. A test
 * holds both against each other.
 */

/** Clients on the stand, and reports on them. */
export interface Stand {
  putOnStand(request: StandRequest): Promise<StandReport>;
  exitCodeOfStand(report: StandReport): number;
  standConsole(report: StandReport, isColoured: boolean): string;
  standJson(report: StandReport): string;
  standHtml(report: StandReport): string;
  standJunit(report: StandReport): string;
}

/** Times are in milliseconds. */
export interface StandRequest {
  readonly model: Model;
  readonly command: readonly string[];
  readonly region?: string | undefined;
  readonly timeout?: number | undefined;
  readonly concurrency?: number | undefined;
  readonly only?: readonly string[] | undefined;
  readonly onCase?: ((id: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Passed on from the run to its reports, whose business the rest of it is. */
export interface StandReport {
  readonly isInterrupted: boolean;
  /** Why there is nothing to report. */
  readonly silence?: string;
}

/** The path is computed, so that the compiler does not follow it. */
export async function loadStand(): Promise<Stand> {
  return (await import(new URL("../../conformance/stand/index.js", import.meta.url).href)) as Stand;
}

import type { Failure } from "./board.js";
import type { Contestant, RunningContestant } from "./contestant.js";
import { verifyAt, type Verified } from "./verify-at.js";
import { within } from "./within.js";

/** What came of one contestant. */
export interface Attempt {
  readonly contestant: Contestant;
  readonly verified?: Verified;
  readonly failure?: Failure;
}

/** How far one has come, for who is waiting. */
export type Progress = (stage: Failure["stage"]) => void;

const LONGEST_INSTALL = 30 * 60_000;
const LONGEST_START = 5 * 60_000;
const LONGEST_STOP = 30_000;

/** Where one is installed, and where its reports go. */
export interface Folders {
  readonly place: string;
  readonly reports: string;
}

/**
 * Installs, starts, verifies and stops one contestant. What goes wrong is part of the result, so that the others are not
 * lost with it.
 */
export async function attempt(
  contestant: Contestant,
  { place, reports }: Folders,
  { signal, onStage }: { readonly signal: AbortSignal; readonly onStage: Progress },
): Promise<Attempt> {
  let stage: Failure["stage"] = "install";
  const enter = (next: Failure["stage"]): void => onStage((stage = next));
  let running: RunningContestant | undefined;
  try {
    enter("install");
    await within(LONGEST_INSTALL, "installing", { promise: contestant.install(place), signal });
    enter("start");
    running = await started(contestant, place, signal);
    enter("verify");
    return { contestant, verified: await verifyAt(running.url, reports, signal) };
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error));
    return { contestant, failure: { stage, reason: message.replaceAll(place, "PLACE").slice(-2_000) } };
  } finally {
    await stopped(running);
  }
}

/** Started, and stopped again should it come up after nobody waits for it any more. */
async function started(contestant: Contestant, place: string, signal: AbortSignal): Promise<RunningContestant> {
  const promise = contestant.start(place);
  try {
    return await within(LONGEST_START, "starting", { promise, signal });
  } catch (error) {
    promise.then(stopped, () => undefined);
    throw error;
  }
}

/** One that does not end has been verified all the same. */
async function stopped(running: RunningContestant | undefined): Promise<void> {
  if (!running) return;
  await within(LONGEST_STOP, "stopping", { promise: running.stop() }).catch(() => undefined);
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

/**
 * Installs, starts, verifies and stops one contestant, in a folder that is gone afterwards. What goes wrong is part of
 * the result, so that the others are not lost with it.
 *
 * @param folder Where its reports go.
 */
export async function attempt(
  contestant: Contestant,
  folder: string,
  { signal, onStage }: { readonly signal: AbortSignal; readonly onStage: Progress },
): Promise<Attempt> {
  const place = mkdtempSync(join(tmpdir(), `hallmark-${contestant.name}-`));
  let stage: Failure["stage"] = "install";
  const enter = (next: Failure["stage"]): void => onStage((stage = next));
  let running: RunningContestant | undefined;
  try {
    enter("install");
    await within(LONGEST_INSTALL, "installing", { promise: contestant.install(place), signal });
    enter("start");
    running = await started(contestant, place, signal);
    enter("verify");
    return { contestant, verified: await verifyAt(running.url, folder, signal) };
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error));
    return { contestant, failure: { stage, reason: message.replaceAll(place, "PLACE").slice(-2_000) } };
  } finally {
    await stopped(running);
    rmSync(place, { recursive: true, force: true, maxRetries: 3 });
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

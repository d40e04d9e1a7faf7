import { TargetUnavailable, type Session, type Target, type TargetSetting } from "../targets/target.js";
import { forEachAtOnce } from "./at-once.js";
import type { RunEvent } from "./events.js";
import { broken, type Verdict } from "./verdict.js";

/** What is run, and who is told. */
export interface Run {
  readonly setting: TargetSetting;
  readonly targets: readonly Target[];
  readonly emit: (event: RunEvent) => void;
  /** Aborted: what is under way is finished, nothing new is begun. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Shows every scenario to every target, one target after the other, and tells each verdict as it is given. A harness
 * that throws gives an `error`, never a rejection.
 */
export async function runScenarios({ setting, targets, emit, signal }: Run): Promise<void> {
  const total = setting.scenarios.length * targets.length;
  let done = 0;
  for (const { name: target, title, open } of targets) {
    if (signal?.aborted) return;
    let session: Session;
    try {
      session = await open(setting);
    } catch (error) {
      if (!(error instanceof TargetUnavailable)) throw error;
      done += setting.scenarios.length;
      emit({ kind: "target-unavailable", target, title, reason: error.message, progress: { done, total } });
      continue;
    }
    emit({ kind: "target-opened", target, title, progress: { done, total } });
    try {
      await forEachAtOnce(setting.scenarios, session.concurrency, async (scenario) => {
        if (signal?.aborted) return;
        const verdict = await witness(session, scenario);
        done += 1;
        emit({ kind: "verdict", target, scenario, verdict, progress: { done, total } });
      });
    } finally {
      const notes = await session.close();
      emit({ kind: "target-closed", target, notes, progress: { done, total } });
    }
  }
}

async function witness(session: Session, scenario: TargetSetting["scenarios"][number]): Promise<Verdict> {
  try {
    return await session.witness(scenario);
  } catch (error) {
    return broken(`the harness failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

import { TargetUnavailable, type Session, type Target, type TargetSetting } from "../targets/target.js";
import { mayWait, type Scenario } from "../scenarios/scenario.js";
import { forEachAtOnce } from "./at-once.js";
import type { Progress, RunEvent } from "./events.js";
import { slotsOf, type Slot } from "./slots.js";
import { broken, type Verdict } from "./verdict.js";

/** What is run, and who is told. */
export interface Run {
  readonly setting: TargetSetting;
  readonly targets: readonly Target[];
  /** How many of them are shown scenarios at a time; absent: one after the other. */
  readonly targetsAtOnce?: number | undefined;
  readonly emit: (event: RunEvent) => void;
  /** Aborted: what is under way is finished, nothing new is begun. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Shows every scenario to every target and tells each verdict as it is given. A harness that throws gives an `error`,
 * never a rejection.
 */
export async function runScenarios(run: Run): Promise<void> {
  const { setting, targets, targetsAtOnce = 1 } = run;
  const total = setting.scenarios.length * targets.length;
  let done = 0;
  const progress = (more: number) => ({ done: (done += more), total });
  await forEachAtOnce(targets, targetsAtOnce, (target) => runTarget(run, target, progress));
}

async function runTarget(
  { setting, emit, signal }: Run,
  { name: target, title, open }: Target,
  progress: (more: number) => Progress,
): Promise<void> {
  if (signal?.aborted) return;
  let session: Session;
  try {
    session = await open(setting);
  } catch (error) {
    if (!(error instanceof TargetUnavailable)) throw error;
    const { message: reason } = error;
    emit({ kind: "target-unavailable", target, title, reason, progress: progress(setting.scenarios.length) });
    return;
  }
  emit({ kind: "target-opened", target, title, progress: progress(0) });
  try {
    const slots = slotsOf(session.concurrency);
    const doubtful: Doubtful[] = [];
    const tell = ({ scenario, verdict }: Doubtful) =>
      emit({ kind: "verdict", target, scenario, verdict, progress: progress(1) });
    const show = async (scenario: Scenario, slot: Slot): Promise<void> => {
      if (signal?.aborted) return;
      const verdict = await timed(() => session.witness(scenario, slot.stepAside));
      if (session.doubts?.isIn(verdict)) doubtful.push({ scenario, verdict });
      else tell({ scenario, verdict });
    };
    await Promise.all(waitingFirst(setting.scenarios).map((scenario) => slots.hold((slot) => show(scenario, slot))));
    const deadline = performance.now() + LONGEST_SECOND_LOOK;
    for (const first of doubtful) {
      tell(performance.now() < deadline ? await secondLook(session, first, signal) : first);
    }
  } finally {
    const notes = await session.close();
    emit({ kind: "target-closed", target, notes, lost: session.lost?.(), progress: progress(0) });
  }
}

/** Those that may have to wait begin first, so that the others fill the time. */
function waitingFirst(scenarios: readonly Scenario[]): readonly Scenario[] {
  return [...scenarios.filter(mayWait), ...scenarios.filter((scenario) => !mayWait(scenario))];
}

interface Doubtful {
  readonly scenario: Scenario;
  readonly verdict: Verdict;
}

/** Milliseconds after which the first verdict stands, so that a target that always breaks, and slowly, comes to an end. */
const LONGEST_SECOND_LOOK = 120_000;

/**
 * The verdict on a scenario that has the target for itself; else the first one. What the others made is still there:
 * some break only where they have something to look at.
 */
async function secondLook(session: Session, first: Doubtful, signal: AbortSignal | undefined): Promise<Doubtful> {
  const isOver = () => signal?.aborted === true || session.lost?.() !== undefined;
  if (isOver()) return first;
  const verdict = await timed(() => session.doubts!.again(first.scenario));
  // What could not be looked at again is as it was.
  return isOver() || verdict.outcome === "error" ? first : { ...first, verdict };
}

async function timed(play: () => Promise<Verdict>): Promise<Verdict> {
  const startedAt = performance.now();
  try {
    const verdict = await play();
    return { ...verdict, durationMs: Math.round(performance.now() - startedAt) };
  } catch (error) {
    return broken(`the harness failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

import { generate, type GenerateOutcome, type GenerateRequest } from "../generate/index.js";
import { hasErrors } from "../model/index.js";
import { stateOf } from "./state.js";
import { watcherOf } from "./watcher.js";

/** How long to watch, and what to do with what comes of it. */
export interface WatchOptions {
  /** Ends the watching when it is aborted; a run that is under way is finished first. */
  readonly signal: AbortSignal;
  /** Called with what came of each run. One in which nothing was new is passed over, unless something was saved. */
  readonly onOutcome: (outcome: GenerateOutcome) => void;
}

/** Milliseconds after which the inputs are looked at though nothing was seen to move: some file systems tell nothing. */
const LOOK = 2_000;

/** Milliseconds for which something with errors has to stand still before it is taken for what was meant. */
const PAUSE = 300;

/** Milliseconds after which errors are told though what has them does not stand still. */
const ENOUGH = 2_000;

/** Looking takes at most this part of the time. */
const PART = 1 / 50;

/**
 * Generates, and generates again whenever an input changes: models, also by a new file in a folder, and configuration.
 * One run at a time. What is wrong with an input is an outcome like others, and the watching goes on.
 *
 * @example
 * const ended = new AbortController();
 * await watch({ models: ["orders.json"] }, { signal: ended.signal, onOutcome: ({ changes }) => console.log(changes) });
 */
export async function watch(
  request: Omit<GenerateRequest, "check">,
  { signal, onOutcome }: WatchOptions,
): Promise<void> {
  const watcher = watcherOf(signal);
  let before: string | undefined;
  let last: GenerateOutcome | undefined;
  let isSaved = false;
  let brokenSince: number | undefined;
  while (!signal.aborted) {
    const outcome = await generate(request);
    await watcher.follow(outcome.inputs, outcome.out);
    let { state, patience } = lookAt(outcome);
    brokenSince = hasErrors(outcome.diagnostics) ? (brokenSince ?? performance.now()) : undefined;
    if (last && brokenSince !== undefined) {
      const end = performance.now() + PAUSE;
      for (let left = PAUSE; left > 0 && state === before && !signal.aborted; left = end - performance.now()) {
        await watcher.movement(left);
        ({ state, patience } = lookAt(outcome));
      }
    }
    const hasMoved = state !== before;
    // What has errors and moved meanwhile was read half-way through being written, as likely as not.
    const isPartial = last && hasMoved && brokenSince !== undefined && performance.now() - brokenSince < ENOUGH;
    if (!isPartial && (isSaved || isNews(outcome, last))) {
      onOutcome(outcome);
      last = outcome;
      isSaved = false;
      brokenSince = undefined;
    }
    // What moved during the run, or before the watching began, has another run at once.
    before = state;
    if (hasMoved) continue;
    while (state === before && !signal.aborted) {
      await watcher.movement(patience);
      ({ state, patience } = lookAt(outcome));
      isSaved = true;
    }
    before = state;
  }
  await watcher.close();
}

function lookAt({ inputs, out }: GenerateOutcome): { readonly state: string; readonly patience: number } {
  const begun = performance.now();
  const state = stateOf(inputs, out);
  return { state, patience: Math.max(LOOK, (performance.now() - begun) / PART) };
}

function isNews(outcome: GenerateOutcome, last: GenerateOutcome | undefined): boolean {
  return outcome.changes.length > 0 || JSON.stringify(outcome.diagnostics) !== JSON.stringify(last?.diagnostics);
}

import { join } from "node:path";
import { attempt, type Attempt } from "./attempt.js";
import type { Failure } from "./board.js";
import type { Contestant } from "./contestant.js";
import { placeOf } from "./emulators/index.js";

/** How all are verified. */
export interface BoardRun {
  /** Folder below which each is installed. */
  readonly places: string;
  /** Folder for the reports, one in it for each. */
  readonly out: string;
  readonly signal: AbortSignal;
  onStage(contestant: Contestant, stage: Failure["stage"]): void;
  onEnd(attempt: Attempt): void;
}

/** Verifies one after the other: the time that each takes is its own. */
export async function runBoard(
  contestants: readonly Contestant[],
  { places, out, signal, onStage, onEnd }: BoardRun,
): Promise<readonly Attempt[]> {
  const attempts: Attempt[] = [];
  for (const contestant of contestants) {
    const folders = { place: placeOf(places, contestant), reports: join(out, contestant.name) };
    const made = signal.aborted
      ? { contestant, failure: { stage: "install", reason: "interrupted" } as const }
      : await attempt(contestant, folders, { signal, onStage: (stage) => onStage(contestant, stage) });
    attempts.push(made);
    onEnd(made);
  }
  return attempts;
}

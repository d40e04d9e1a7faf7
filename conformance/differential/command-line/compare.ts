import { aspects, type Aspect, type Outcome } from "./outcome.js";

/** A line that the two programs do not agree about. */
export interface Difference {
  /** Name of the line. */
  readonly line: string;
  readonly in: Aspect;
  readonly theirs: unknown;
  readonly ours: unknown;
}

export function differencesOf(line: string, theirs: Outcome, ours: Outcome): readonly Difference[] {
  return aspects
    .filter((aspect) => JSON.stringify(theirs[aspect]) !== JSON.stringify(ours[aspect]))
    .map((aspect) => ({ line, in: aspect, theirs: theirs[aspect], ours: ours[aspect] }));
}

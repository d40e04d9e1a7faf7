import type { Severity, ShapeId } from "../model/index.js";
import { breaksOrder, type Breaks } from "./diff-event.js";
import type { Differences } from "./differences.js";

/** What an evaluator has found: an event without the places, which are looked up when one is shown. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  /** Absent for metadata, which belongs to no shape. */
  readonly shape?: ShapeId | undefined;
  readonly breaks: readonly Breaks[];
}

export type Compare = (differences: Differences) => readonly Finding[];

/** Finds one kind of change. */
export interface Evaluator {
  /** First part of the ids of its events, or the name by which Smithy knows it. */
  readonly name: string;
  /** What it finds, in one sentence. */
  readonly meaning: string;
  /** Whom its events can break, each with the condition. What it says of an event is never beyond this. */
  readonly breaks: Readonly<Partial<Record<Breaks, string>>>;
  /** @param compare - what Smithy's evaluators find in other differences, for changes that consist of changes. */
  readonly evaluate: (differences: Differences, compare: Compare) => Iterable<Finding>;
}

/** Those of the given whom a change breaks, in the order of `breaksOrder`: `breaks({ server: isInput })`. */
export function breaks(who: Readonly<Partial<Record<Breaks, boolean>>>): readonly Breaks[] {
  return breaksOrder.filter((each) => who[each] === true);
}

export const nobody: readonly Breaks[] = [];

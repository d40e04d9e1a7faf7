import type { Breaks, DiffEvent } from "../../diff/index.js";
import type { Impact } from "../../impact/index.js";
import type { Severity, ShapeId, SourceLocation } from "../../model/index.js";

/** What changed from one model to another. Written as JSON it follows `diff.schema.json`. */
export interface DiffReport {
  readonly kind: "hallmark-diff";
  readonly version: 1;
  /** What was compared with what: files and folders; those of a revision as git names them, `HEAD:model/shop`. */
  readonly old: readonly string[];
  readonly new: readonly string[];
  /** Ids of the services compared, each once, sorted. */
  readonly services: readonly ShapeId[];
  /** How many operations these have, before or after. */
  readonly operations: number;
  /** How many changes there are of each severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Ordered by whom they break, then by severity. */
  readonly changes: readonly DiffChange[];
  /** What the changes touch beyond the model; there when it was asked for. */
  readonly impact?: Impact | undefined;
}

/** One change. */
export interface DiffChange {
  /** Of the kind of change; where Smithy's own comparison has a word for it, that one. */
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  /** The shape or member that changed; absent: the model as a whole. */
  readonly shape?: ShapeId | undefined;
  /** Whom it breaks of those that Hallmark makes code for; empty: none of them, though perhaps another use of the model. */
  readonly breaks: readonly Breaks[];
  /** Where it stands in the new model; absent where it is no longer there. */
  readonly location?: SourceLocation | undefined;
  /** Where it stood in the old model; absent where it was not there. */
  readonly oldLocation?: SourceLocation | undefined;
  /** What to do about it. */
  readonly hint?: string | undefined;
  /** Names of the operations that it reaches, sorted. */
  readonly operations: readonly string[];
}

/** A change as it is reported. */
export function reportedChange(event: DiffEvent, operations: readonly string[]): DiffChange {
  const { id, severity, message, shape, breaks, location, oldLocation, hint } = event;
  return {
    id,
    severity,
    message,
    ...(shape !== undefined && { shape }),
    breaks,
    ...(location && { location }),
    ...(oldLocation && { oldLocation }),
    ...(hint !== undefined && { hint }),
    operations,
  };
}

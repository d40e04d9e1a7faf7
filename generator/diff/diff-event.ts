import type { Diagnostic, SourceLocation } from "../model/index.js";

/** Whom a change can break, in the order in which events are listed. */
export const breaksOrder = ["client source", "client wire", "server", "docs"] as const;

/**
 * Whom a change can break.
 *
 * - `client source`: code that uses a generated client no longer compiles, or means something else.
 * - `client wire`: a client that is deployed today is refused, or is sent what it cannot handle.
 * - `server`: an implementation of the service must change.
 * - `docs`: nothing breaks, but what people read about the API is no longer what they read before.
 */
export type Breaks = (typeof breaksOrder)[number];

/**
 * One change between two models, as one evaluator sees it. Ids and severities are those of Smithy's own diff where it
 * has a word for the change. `location` is where the shape stands in the new model; absent where it is no longer there
 * or is nowhere in a file.
 */
export interface DiffEvent extends Diagnostic {
  /** Whom it breaks, in the order of `breaksOrder`; empty for what is compatible with everybody. */
  readonly breaks: readonly Breaks[];
  /** Where the shape, or what else is spoken of, stands in the old model; absent where it was not there. */
  readonly oldLocation?: SourceLocation | undefined;
}

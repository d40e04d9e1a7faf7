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
 * has a word for the change. `location` is where the shape stands in the new model, of a member that is gone where its
 * shape stands; absent where there is neither, or in no file. Both places are looked up when they are asked for.
 */
export interface DiffEvent extends Diagnostic {
  /** Whom it breaks, in the order of `breaksOrder`; empty for what breaks none of these, though perhaps others. */
  readonly breaks: readonly Breaks[];
  /** Where the shape, or what else is spoken of, stands in the old model; absent where it was not there. */
  readonly oldLocation?: SourceLocation | undefined;
}

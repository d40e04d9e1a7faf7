import type { Check, Exchange } from "./verdict.js";

/** What came of a step. */
export interface Observation {
  /** The input with what the client filled in, as JSON. */
  readonly input: unknown;
  readonly result: { readonly output: unknown } | { readonly error: ObservedError };
  /** How the program ended that was run; absent where none was. */
  readonly run?: ObservedRun;
  /** What was done and came of it, where that is more than what travelled. */
  readonly check?: Check;
  /** Every attempt, oldest first. */
  readonly exchanges: readonly Exchange[];
}

export interface ObservedRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ObservedError {
  /** Bare name: `ResourceExistsException`; empty where the answer names none. */
  readonly type: string;
  readonly status: number | undefined;
  readonly message: string | undefined;
}

/** The connection broke or the harness did: nothing that could be blamed on the target. */
export class Disturbance extends Error {
  override readonly name = "Disturbance";
  readonly exchanges: readonly Exchange[];

  constructor(message: string, exchanges: readonly Exchange[] = []) {
    super(message);
    this.exchanges = exchanges;
  }
}

import type { MessagePort, Worker } from "node:worker_threads";
import type { Shape, ShapeId } from "../../generator/model/index.js";
import type { Verdict } from "../runner/verdict.js";
import type { Scenario } from "../scenarios/scenario.js";

/** What a thread is started with: everything that can be copied of a setting, and the target that it is to witness. */
export interface Order {
  readonly target: string;
  readonly service: ShapeId;
  readonly shapes: readonly Shape[];
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly sensitive: ReadonlySet<string>;
}

/** What a thread is asked. `scenario` is a position in the order's scenarios. */
export type Question = { readonly kind: "witness"; readonly scenario: number } | { readonly kind: "close" };

/** What a thread says: first that it is ready, or why it is not; then a word for each question. */
export type Word =
  | { readonly kind: "opened"; readonly concurrency: number }
  | { readonly kind: "unavailable"; readonly reason: string }
  | { readonly kind: "verdict"; readonly scenario: number; readonly verdict: Verdict }
  | { readonly kind: "failed"; readonly scenario: number; readonly message: string }
  | { readonly kind: "closed"; readonly notes: readonly string[] };

/** An end of the line between a thread and the one that started it. */
export type Line = Worker | MessagePort;

export function send(line: Line, message: Question | Word): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is of windows, not of threads
  line.postMessage(message);
}

import type { Model, ServiceShape, ShapeId } from "../../../generator/model/index.js";
import type { ObservedError } from "../../runner/observation.js";
import type { WireStep } from "../../scenarios/scenario.js";

/**
 * A protocol as it is written and read by hand: from the model alone, and with none of the code that generated pieces
 * stand on, so that both can be held against each other.
 */
export interface WireProtocol {
  /** The traits that declare it. */
  readonly traits: readonly ShapeId[];
  of(model: Model, service: ServiceShape): Wire;
}

/** How one service is spoken to. */
export interface Wire {
  /**
   * The request of a step whose values are made.
   *
   * @param token What to fill in where a client would make up an idempotency token.
   * @throws Disturbance where HTTP cannot say such a thing.
   */
  write(step: WireStep, input: unknown, token: string): WrittenRequest;
  /** @throws Disturbance where an answer is not to be looked into. */
  read(step: WireStep, answer: RawAnswer): ReadAnswer;
}

export interface WrittenRequest {
  readonly method: string;
  /** What follows the path of the endpoint, query included; empty where all requests go to one address. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** What the request says, with what a client would have filled in. */
  readonly input: unknown;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** The same as text. */
  readonly body: string;
}

export type ReadAnswer = { readonly output: unknown } | { readonly error: ObservedError };

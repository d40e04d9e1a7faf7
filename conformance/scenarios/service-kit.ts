import type { ShapeId } from "../../generator/model/index.js";
import type { Area } from "./area.js";

/** What is known of one service beyond its model, so that it can be verified. */
export interface ServiceKit {
  readonly service: ShapeId;
  /** The hand-written scenarios. */
  readonly areas: readonly Area[];
  /**
   * Operation and member in which a name stands: derived scenarios put fresh ones there, because it must be free, or so
   * that nothing is changed that was there before.
   */
  readonly freshMembers: Readonly<Record<string, string>>;
  /** Values for derived scenarios to take for shapes, by their ids, where the model knows too little. */
  readonly samples?: Readonly<Record<ShapeId, unknown>>;
  /** How to remove what a successful call has made, in order. */
  readonly cleanup: readonly Cleanup[];
}

/** A call that removes what another one has made. */
export interface Cleanup {
  /** The operation that made it. */
  readonly after: string;
  /** Only where the answer has this member. */
  readonly when?: string;
  readonly call: string;
  /** Patterns may refer to the step `made`. */
  readonly input: unknown;
}

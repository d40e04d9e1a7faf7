import type { ShapeId } from "../../generator/model/index.js";
import type { Area } from "./area.js";

/** What is known of one service beyond its model, so that it can be verified. */
export interface ServiceKit {
  readonly service: ShapeId;
  /** The hand-written scenarios. */
  readonly areas: readonly Area[];
  /** Operation and member in which a name stands that must be free: derived scenarios put fresh ones there. */
  readonly freshMembers: Readonly<Record<string, string>>;
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

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
  /** Operation and Region in which derived scenarios call it, so that what others search for is not what these make. */
  readonly apart?: Readonly<Record<string, unknown>>;
  /** Values for derived scenarios to take for shapes, by their ids, where the model knows too little. */
  readonly samples?: Readonly<Record<ShapeId, unknown>>;
  /** How to remove what a successful call has made, in order. */
  readonly cleanup: readonly Cleanup[];
  /** Operations that make what nothing is known to remove; absent: none. */
  readonly leaves?: readonly string[];
  /**
   * How to remove what a call may have made though no answer says so: by the name that it was given. Used only where the
   * name is the run's own. Absent: it cannot be.
   */
  readonly unanswered?: readonly Cleanup[];
  /** How to find what earlier runs have left. Absent: it cannot be. */
  readonly leftovers?: Leftovers;
}

/** A listing in which everything stands that runs make, by name. */
export interface Leftovers {
  /** The operation that lists, page by page. */
  readonly list: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Member of the answer with the list. */
  readonly items: string;
  /** Member of the answer and of the next input that leads to the next page. */
  readonly token: string;
  /** Member of an item with its name. */
  readonly name: string;
  /** What tells of one all that its removal has to know; patterns may refer to the step `made`, whose output is the item. */
  readonly look: { readonly call: string; readonly input: unknown };
  /** It is removed like what this operation makes. */
  readonly as: string;
  /** What helps where that does not, in order. */
  readonly otherwise: readonly { readonly call: string; readonly input: unknown }[];
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

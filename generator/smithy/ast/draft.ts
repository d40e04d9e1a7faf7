import type { ShapeId, ShapeType, Traits } from "../../model/index.js";
import type { Place } from "./source-document.js";

/**
 * A shape on its way from a document to the model: its references are not looked up yet, its mixins not mixed in. The
 * stages of the assembly change drafts in place.
 */
export interface Draft {
  readonly id: ShapeId;
  /** A `set` has become a list with unique items. */
  type: ShapeType;
  readonly place: Place;
  traits: Traits;
  /** Also the `member` of a list and the `key` and `value` of a map. */
  members: Map<string, DraftMember>;
  readonly mixins: readonly ShapeId[];
  /** What properties such as `input`, `errors` and `operations` refer to. */
  readonly references: Map<string, readonly ShapeId[]>;
  /** Properties that map names: `identifiers`, `properties` and, from ids to names, `rename`. */
  readonly names: Map<string, ReadonlyMap<string, string>>;
  /** Whether a part was left out that could not be read, and nothing more should be said about its absence. */
  readonly isIncomplete: boolean;
  /** The version of a service; empty where there is none. */
  version: string;
}

export interface DraftMember {
  readonly name: string;
  readonly target: ShapeId;
  traits: Traits;
  readonly place: Place;
}

/** Traits that are added to a shape or member from elsewhere. */
export interface Apply {
  readonly target: ShapeId;
  readonly traits: Traits;
  readonly place: Place;
}

/** Shapes under their ids, in the order of the model. */
export type Drafts = Map<ShapeId, Draft>;

import type { JsonValue, ShapeId, Traits } from "../model/index.js";
import { equalValues } from "./equal-values.js";
import type { Piece } from "./piece.js";

/** A trait that is there in one model alone, or in both with different values. `null` is a value, `undefined` none. */
export interface TraitChange {
  readonly id: ShapeId;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/** A shape or member that differs between the models. */
export interface Change<P extends Piece = Piece> {
  readonly before: P;
  readonly after: P;
  readonly traits: readonly TraitChange[];
}

/** Compares two pieces, which need not have the same id. */
export function changeOf<P extends Piece>(before: P, after: P): Change<P> {
  return { before, after, traits: changedTraits(before.traits, after.traits) };
}

export function changedTraits(before: Traits, after: Traits): readonly TraitChange[] {
  if (before === after || (before.size === 0 && after.size === 0)) return [];
  const changes: TraitChange[] = [];
  for (const [id, value] of before) {
    const now = after.get(id);
    if (!equalValues(value, now)) changes.push({ id, before: value, after: now });
  }
  for (const [id, value] of after) if (!before.has(id)) changes.push({ id, before: undefined, after: value });
  return changes;
}

export function isTraitAdded({ before, after }: Change, trait: ShapeId): boolean {
  return !before.traits.has(trait) && after.traits.has(trait);
}

export function isTraitRemoved({ before, after }: Change, trait: ShapeId): boolean {
  return before.traits.has(trait) && !after.traits.has(trait);
}

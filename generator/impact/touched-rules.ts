import {
  containerOf,
  memberNameOf,
  membersOf,
  rulesOf,
  type DocumentedRule,
  type Model,
  type ShapeId,
} from "../model/index.js";
import { Reach } from "./reach.js";

/**
 * The documented rules that a change of a shape or member is to be held against: those that stand on it; for a member
 * also those of its shape, which speak of how members go together; for a shape also those of its members and of the
 * members that target it.
 */
export function rulesAt(model: Model, id: ShapeId): readonly DocumentedRule[] {
  const shape = model.get(containerOf(id));
  if (shape === undefined) return [];
  const own = rulesOf(shape.traits);
  if (memberNameOf(id) !== undefined) return [...own, ...rulesOf(model.member(id)?.traits ?? new Map())];
  const members = [
    ...membersOf(shape),
    ...Reach.of(model)
      .membersOfTarget(id)
      .map((member) => model.member(member)!),
  ];
  return [...own, ...members.flatMap(({ traits }) => rulesOf(traits))];
}

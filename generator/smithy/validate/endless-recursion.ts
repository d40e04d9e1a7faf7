import { membersOf, type Model, type Shape, type ShapeId } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import type { Validator } from "./validation.js";

/**
 * No shape needs a value of its own type to exist: a structure through required members, a union through all of its
 * members. Lists and maps may be empty, but must not consist of nothing but each other.
 */
export const endlessRecursion: Validator = (validation) => {
  const { model } = validation;
  const finite = finiteShapes(model);
  const explained = new Set<ShapeId>(finite);
  for (const shape of validation.shapes) {
    // Something endless is needed by everything endless, so a walk along such needs ends in a circle.
    const walk: ShapeId[] = [];
    let id: ShapeId | undefined = shape.id;
    while (id !== undefined && !explained.has(id)) {
      explained.add(id);
      walk.push(id);
      id = needsOf(model, model.get(id)!).find((target) => !finite.has(target));
    }
    const start = id === undefined ? -1 : walk.indexOf(id);
    if (start < 0) continue;
    const path = [...walk.slice(start), id!];
    validation.report(diagnose["endless-recursion"]({ path }, validation.at(id!)));
  }
};

/** The shapes of which a finite value exists, found from the inside out. */
function finiteShapes(model: Model): ReadonlySet<ShapeId> {
  const waiting = new Map<ShapeId, number>();
  const users = new Map<ShapeId, Shape[]>();
  const finite = new Set<ShapeId>();
  const open: ShapeId[] = [];
  const settle = (id: ShapeId): void => {
    if (finite.has(id)) return;
    finite.add(id);
    open.push(id);
  };
  for (const shape of model.shapes.values()) {
    const needs = needsOf(model, shape);
    waiting.set(shape.id, shape.type === "union" ? Math.min(1, needs.length) : needs.length);
    if (needs.length === 0) settle(shape.id);
    for (const target of needs) {
      const list = users.get(target);
      if (list === undefined) users.set(target, [shape]);
      else list.push(shape);
    }
  }
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const user of users.get(id) ?? []) {
      const left = waiting.get(user.id)! - 1;
      waiting.set(user.id, left);
      if (left <= 0) settle(user.id);
    }
  }
  return finite;
}

/** The shapes of which a value needs values: all of them, or one of them for a union. */
function needsOf(model: Model, shape: Shape): readonly ShapeId[] {
  const targets = membersOf(shape)
    .filter((member) => shape.type !== "structure" || member.traits.has("smithy.api#required"))
    .flatMap((member) => model.get(member.target) ?? []);
  const isCollection = ({ type }: Shape): boolean => type === "list" || type === "map";
  return targets.filter((target) => !isCollection(shape) || isCollection(target)).map(({ id }) => id);
}

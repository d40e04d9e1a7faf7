import type { Model, ShapeId } from "../model/index.js";
import type { Differences } from "./differences.js";
import { offeredOperations } from "./travels.js";

/** The ids of a list that another does not have. Lists may be long: this looks up instead of searching. */
export function notIn(others: readonly ShapeId[], ids: readonly ShapeId[]): readonly ShapeId[] {
  const known = new Set(others);
  return ids.filter((id) => !known.has(id));
}

/** Operations that clients can call in the new model, and could not in the old one. */
export function gainedOperations({ oldModel, newModel }: Differences): ReadonlySet<ShapeId> {
  return new Set(notIn(offered(oldModel), offered(newModel)));
}

/** Operations that clients could call in the old model, and cannot in the new one. */
export function lostOperations({ oldModel, newModel }: Differences): ReadonlySet<ShapeId> {
  return new Set(notIn(offered(newModel), offered(oldModel)));
}

/** The operations of a resource and of those below it. */
export function operationsBelow(model: Model, resource: ShapeId): readonly ShapeId[] {
  const operations: ShapeId[] = [];
  const seen = new Set<ShapeId>();
  const open = [resource];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const shape = model.get(id);
    if (shape?.type !== "resource" || seen.has(id)) continue;
    seen.add(id);
    for (const bound of [shape.lifecycle.values(), shape.collectionOperations, shape.operations]) {
      for (const operation of bound) operations.push(operation);
    }
    for (const below of shape.resources) open.push(below);
  }
  return operations;
}

function offered(model: Model): readonly ShapeId[] {
  return offeredOperations(model).map(({ id }) => id);
}

import type { Model, ShapeId } from "../model/index.js";
import type { Differences } from "./differences.js";
import { offeredOperations } from "./travels.js";

/** Operations that clients can call in the new model, and could not in the old one. */
export function gainedOperations({ oldModel, newModel }: Differences): ReadonlySet<ShapeId> {
  return without(offered(newModel), offered(oldModel));
}

/** Operations that clients could call in the old model, and cannot in the new one. */
export function lostOperations({ oldModel, newModel }: Differences): ReadonlySet<ShapeId> {
  return without(offered(oldModel), offered(newModel));
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
    operations.push(...shape.lifecycle.values(), ...shape.collectionOperations, ...shape.operations);
    open.push(...shape.resources);
  }
  return operations;
}

/** Asked for again and again by the evaluators of one comparison. */
const known = new WeakMap<Model, ReadonlySet<ShapeId>>();

function offered(model: Model): ReadonlySet<ShapeId> {
  let ids = known.get(model);
  if (ids === undefined) known.set(model, (ids = new Set(offeredOperations(model).map(({ id }) => id))));
  return ids;
}

function without(ids: ReadonlySet<ShapeId>, others: ReadonlySet<ShapeId>): ReadonlySet<ShapeId> {
  return new Set([...ids].filter((id) => !others.has(id)));
}

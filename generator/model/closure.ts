import type { Model } from "./model.js";
import type { ShapeId } from "./shape-id.js";
import { membersOf, type OperationShape, type ServiceShape, type Shape } from "./shape.js";

/** Every operation of a service: its own, then those of its resources, each once, in the order of the model's lists. */
export function operationsOf(model: Model, service: ServiceShape): readonly OperationShape[] {
  const found = new Set<ShapeId>(service.operations);
  const seen = new Set<ShapeId>();
  const visit = (resources: readonly ShapeId[]): void => {
    for (const id of resources) {
      if (seen.has(id)) continue;
      seen.add(id);
      const resource = model.expect(id, "resource");
      for (const operation of [
        ...resource.lifecycle.values(),
        ...resource.collectionOperations,
        ...resource.operations,
      ]) {
        found.add(operation);
      }
      visit(resource.resources);
    }
  };
  visit(service.resources);
  return [...found].map((id) => model.expect(id, "operation"));
}

/**
 * Every shape that can be reached from the given ones through members, operation inputs, outputs and errors,
 * without service, resource and prelude shapes, in the order of the model.
 */
export function closureOf(model: Model, roots: Iterable<ShapeId>): readonly Shape[] {
  const reached = new Set<ShapeId>();
  const open = [...roots];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const shape = model.expect(id);
    if (shape.type === "operation") {
      open.push(shape.input, shape.output);
      for (const error of shape.errors) open.push(error);
    }
    for (const member of membersOf(shape)) open.push(member.target);
  }
  return [...model.shapes.values()].filter((shape) => reached.has(shape.id) && !shape.id.startsWith("smithy.api#"));
}

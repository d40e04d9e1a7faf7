import type { Model } from "./model.js";
import type { ShapeId } from "./shape-id.js";
import { membersOf, type Shape } from "./shape.js";

/**
 * The shapes that can reach themselves through their members (Tarjan's strongly connected components, so the
 * work grows with the number of members).
 */
export function recursiveShapes(model: Model, shapes: Iterable<Shape>): ReadonlySet<ShapeId> {
  const recursive = new Set<ShapeId>();
  const index = new Map<ShapeId, number>();
  const low = new Map<ShapeId, number>();
  const stack: ShapeId[] = [];
  const onStack = new Set<ShapeId>();

  // An explicit stack of frames: models may nest deeper than the engine's call stack.
  const visit = (root: ShapeId): void => {
    const frames: { id: ShapeId; targets: readonly ShapeId[]; next: number }[] = [];
    const enter = (id: ShapeId): void => {
      index.set(id, index.size);
      low.set(id, index.get(id)!);
      stack.push(id);
      onStack.add(id);
      const shape = model.get(id);
      frames.push({ id, targets: shape ? membersOf(shape).map((member) => member.target) : [], next: 0 });
    };
    enter(root);
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const target = frame.targets[frame.next++];
      if (target !== undefined) {
        if (target === frame.id) recursive.add(target);
        if (!index.has(target)) enter(target);
        else if (onStack.has(target)) low.set(frame.id, Math.min(low.get(frame.id)!, index.get(target)!));
        continue;
      }
      frames.pop();
      const parent = frames.at(-1);
      if (parent) low.set(parent.id, Math.min(low.get(parent.id)!, low.get(frame.id)!));
      if (low.get(frame.id) !== index.get(frame.id)) continue;
      // From the end: the component lies on top, and the stack below it may be long.
      const component = stack.splice(stack.lastIndexOf(frame.id));
      for (const id of component) onStack.delete(id);
      if (component.length > 1) for (const id of component) recursive.add(id);
    }
  };
  for (const shape of shapes) if (!index.has(shape.id)) visit(shape.id);
  return recursive;
}

import type { JsonValue } from "./json.js";
import { Model } from "./model.js";
import { containerOf, type ShapeId } from "./shape-id.js";
import { membersOf, type Shape, type Traits } from "./shape.js";

/**
 * What of a model has to do with one service: the service, its resources and operations, every shape that these reach
 * or name, also in the values of traits, and every definition of a trait. The prelude stays.
 */
export function servicePart(model: Model, service: ShapeId): Model {
  const kept = new Set<ShapeId>();
  const open: ShapeId[] = [service];
  for (const { id, traits } of model.shapes.values()) {
    if (id.startsWith("smithy.api#")) kept.add(id);
    else if (traits.has("smithy.api#trait")) open.push(id);
  }
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const shape = model.get(id);
    if (shape === undefined || kept.has(id)) continue;
    kept.add(id);
    open.push(...namedBy(shape));
  }
  const shapes = [...model.shapes.values()].filter(({ id }) => kept.has(id));
  return new Model({ shapes, metadata: model.metadata, locate: model.locate });
}

/** Ids of the shapes that a shape names, with those in the values of its traits. */
function namedBy(shape: Shape): readonly ShapeId[] {
  const members = membersOf(shape);
  return [
    ...referencesOf(shape),
    ...members.map(({ target }) => target),
    ...[shape, ...members].flatMap(({ traits }) => namedInTraits(traits)),
  ];
}

/** Ids of the shapes that a service, a resource or an operation is made of; none for any other shape. */
export function referencesOf(shape: Shape): readonly ShapeId[] {
  switch (shape.type) {
    case "operation":
      return [shape.input, shape.output, ...shape.errors];
    case "service":
      return [...shape.operations, ...shape.resources, ...shape.errors];
    case "resource":
      return [
        ...shape.identifiers.values(),
        ...shape.properties.values(),
        ...shape.lifecycle.values(),
        ...shape.operations,
        ...shape.collectionOperations,
        ...shape.resources,
      ];
    default:
      return [];
  }
}

function namedInTraits(traits: Traits): readonly ShapeId[] {
  const found: ShapeId[] = [];
  const visit = (value: JsonValue): void => {
    if (typeof value === "string") {
      if (value.includes("#")) found.push(containerOf(value));
    } else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
  };
  for (const value of traits.values()) visit(value);
  return found;
}

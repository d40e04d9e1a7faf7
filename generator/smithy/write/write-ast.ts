import { membersOf, type JsonObject, type Member, type Model, type Shape, type Traits } from "../../model/index.js";

/**
 * A model as a document of Smithy's JSON AST 2.0: the shapes that a filter lets through, by id, so that neither the files
 * that they were read from nor the order of these matter. What the reader has worked in (mixins, `apply` statements) is
 * no longer told apart.
 */
export function astOf(model: Model, isWanted: (shape: Shape) => boolean): JsonObject {
  const shapes = [...model.shapes.values()].filter(isWanted).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    smithy: "2.0",
    ...(model.metadata.size > 0 && { metadata: Object.fromEntries(model.metadata) }),
    shapes: Object.fromEntries(shapes.map((shape) => [shape.id, nodeOf(shape)])),
  };
}

function nodeOf(shape: Shape): JsonObject {
  return { type: shape.type, ...partsOf(shape), ...traitsOf(shape.traits) };
}

function partsOf(shape: Shape): JsonObject {
  switch (shape.type) {
    case "list":
      return { member: memberOf(shape.member) };
    case "map":
      return { key: memberOf(shape.key), value: memberOf(shape.value) };
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
      return { members: Object.fromEntries(membersOf(shape).map((member) => [member.name, memberOf(member)])) };
    case "operation":
      return {
        input: { target: shape.input },
        output: { target: shape.output },
        ...listed("errors", shape.errors),
      };
    case "service":
      return {
        version: shape.version,
        ...listed("operations", shape.operations),
        ...listed("resources", shape.resources),
        ...listed("errors", shape.errors),
        ...(shape.rename.size > 0 && { rename: Object.fromEntries(shape.rename) }),
      };
    case "resource":
      return {
        ...targets("identifiers", shape.identifiers),
        ...targets("properties", shape.properties),
        ...Object.fromEntries([...shape.lifecycle].map(([name, target]) => [name, { target }])),
        ...listed("operations", shape.operations),
        ...listed("collectionOperations", shape.collectionOperations),
        ...listed("resources", shape.resources),
      };
    default:
      return {};
  }
}

function memberOf({ target, traits }: Member): JsonObject {
  return { target, ...traitsOf(traits) };
}

function traitsOf(traits: Traits): JsonObject {
  if (traits.size === 0) return {};
  return { traits: Object.fromEntries([...traits].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function listed(name: string, ids: readonly string[]): JsonObject {
  return ids.length > 0 ? { [name]: ids.map((target) => ({ target })) } : {};
}

function targets(name: string, ids: ReadonlyMap<string, string>): JsonObject {
  if (ids.size === 0) return {};
  return { [name]: Object.fromEntries([...ids].map(([key, target]) => [key, { target }])) };
}

import { membersOf, type Shape, type ShapeId } from "../../model/index.js";
import type { JsonPath } from "../json/json-positions.js";

/** What a shape refers to another one as. */
export type Role =
  | "member"
  | "key"
  | "input"
  | "output"
  | "error"
  | "operation"
  | "resource"
  | "identifier"
  | "property";

/** A mention of another shape. */
export interface Reference {
  readonly role: Role;
  readonly target: ShapeId;
  /** The shape or member that the mention belongs to. */
  readonly from: ShapeId;
  /** Where it stands in the definition of that shape or member. */
  readonly steps: JsonPath;
}

/** Everything that a shape refers to, but for its traits and mixins. */
export function referencesOf(shape: Shape): readonly Reference[] {
  const one = (role: Role, target: ShapeId, ...steps: JsonPath): Reference => {
    return { role, target, from: shape.id, steps: [...steps, "target"] };
  };
  const many = (role: Role, property: string, targets: readonly ShapeId[]): readonly Reference[] => {
    return targets.map((target, index) => one(role, target, property, index));
  };
  const named = (role: Role, property: string, targets: ReadonlyMap<string, ShapeId>): readonly Reference[] => {
    return Array.from(targets, ([name, target]) => one(role, target, property, name));
  };
  switch (shape.type) {
    case "operation":
      return [
        one("input", shape.input, "input"),
        one("output", shape.output, "output"),
        ...many("error", "errors", shape.errors),
      ];
    case "service":
      return [
        ...many("operation", "operations", shape.operations),
        ...many("resource", "resources", shape.resources),
        ...many("error", "errors", shape.errors),
      ];
    case "resource":
      return [
        ...named("identifier", "identifiers", shape.identifiers),
        ...named("property", "properties", shape.properties),
        ...Array.from(shape.lifecycle, ([name, target]) => one("operation", target, name)),
        ...many("operation", "operations", shape.operations),
        ...many("operation", "collectionOperations", shape.collectionOperations),
        ...many("resource", "resources", shape.resources),
      ];
    default:
      return membersOf(shape).map((member) => {
        const role = shape.type === "map" && member === shape.key ? "key" : "member";
        return { role, target: member.target, from: member.id, steps: ["target"] };
      });
  }
}

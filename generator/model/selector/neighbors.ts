import type { Model } from "../model.js";
import type { ShapeId } from "../shape-id.js";
import { membersOf, type Member, type Shape } from "../shape.js";

/** Whatever a selector can select. */
export type Selectable = Shape | Member;

/** Takes a neighbour, with the name of the way to it. The way from a member to its target has none. */
type Visit = (shape: Selectable, relation: string | undefined) => void;

/** The names of the ways. Those to mixins and traits are missing: a finished model no longer has them. */
export const relations: ReadonlySet<string> = new Set([
  "member",
  "input",
  "output",
  "error",
  "operation",
  "collectionOperation",
  "resource",
  "identifier",
  "property",
  "create",
  "put",
  "read",
  "update",
  "delete",
  "list",
]);

export function isMember(shape: Selectable): shape is Member {
  return "target" in shape;
}

/** The ways from shape to shape of a model, in both directions. What is not in the model is left out. */
export class Neighbors {
  readonly #model: Model;
  #backward: ReadonlyMap<Selectable, readonly (readonly [Selectable, string | undefined])[]> | undefined;

  constructor(model: Model) {
    this.#model = model;
  }

  /** Visits what a shape leads to. */
  forward(from: Selectable, visit: Visit): void {
    if (isMember(from)) return this.#to([from.target], undefined, visit);
    switch (from.type) {
      case "operation":
        this.#to([from.input], "input", visit);
        this.#to([from.output], "output", visit);
        return this.#to(from.errors, "error", visit);
      case "service":
        this.#to(from.operations, "operation", visit);
        this.#to(from.resources, "resource", visit);
        return this.#to(from.errors, "error", visit);
      case "resource":
        this.#to(from.identifiers.values(), "identifier", visit);
        this.#to(from.properties.values(), "property", visit);
        for (const [name, id] of from.lifecycle) this.#to([id], name, visit);
        this.#to(from.operations, "operation", visit);
        this.#to(from.collectionOperations, "collectionOperation", visit);
        return this.#to(from.resources, "resource", visit);
      case "structure":
      case "union":
      case "enum":
      case "intEnum":
        for (const member of from.members.values()) visit(member, "member");
        return;
      default:
        for (const member of membersOf(from)) visit(member, "member");
    }
  }

  /** Visits what leads to a shape. */
  backward(to: Selectable, visit: Visit): void {
    this.#backward ??= this.#reverse();
    for (const [shape, relation] of this.#backward.get(to) ?? []) visit(shape, relation);
  }

  #to(ids: Iterable<ShapeId>, relation: string | undefined, visit: Visit): void {
    for (const id of ids) {
      const shape = this.#model.get(id);
      if (shape !== undefined) visit(shape, relation);
    }
  }

  #reverse(): ReadonlyMap<Selectable, readonly (readonly [Selectable, string | undefined])[]> {
    const backward = new Map<Selectable, (readonly [Selectable, string | undefined])[]>();
    for (const shape of this.#model.shapes.values()) {
      for (const from of [shape, ...membersOf(shape)]) {
        this.forward(from, (target, relation) => {
          const list = backward.get(target);
          if (list === undefined) backward.set(target, [[from, relation]]);
          else list.push([from, relation]);
        });
      }
    }
    return backward;
  }
}

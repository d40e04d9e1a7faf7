import type { Model } from "../model.js";
import { membersOf, type Member, type Shape } from "../shape.js";

/** Whatever a selector can select. Members have no `type` of their own. */
export type Selectable = Shape | Member;

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

/** A way from a shape or member to another one. */
export interface Neighbor {
  /** `member`, `input`, `operation`... The way from a member to its target has no name. */
  readonly relation: string | undefined;
  readonly shape: Selectable;
}

export function isMember(shape: Selectable): shape is Member {
  return "target" in shape;
}

/** Where a shape or member leads to. Ways to shapes that are not in the model are left out. */
export function neighborsOf(model: Model, from: Selectable): readonly Neighbor[] {
  const to = (relation: string | undefined, ids: readonly string[]): readonly Neighbor[] => {
    return ids.flatMap((id) => {
      const shape = model.get(id);
      return shape === undefined ? [] : [{ relation, shape }];
    });
  };
  if (isMember(from)) return to(undefined, [from.target]);
  switch (from.type) {
    case "operation":
      return [...to("input", [from.input]), ...to("output", [from.output]), ...to("error", from.errors)];
    case "service":
      return [...to("operation", from.operations), ...to("resource", from.resources), ...to("error", from.errors)];
    case "resource":
      return [
        ...to("identifier", [...from.identifiers.values()]),
        ...to("property", [...from.properties.values()]),
        ...[...from.lifecycle].flatMap(([name, id]) => to(name, [id])),
        ...to("operation", from.operations),
        ...to("collectionOperation", from.collectionOperations),
        ...to("resource", from.resources),
      ];
    default:
      return membersOf(from).map((member) => ({ relation: "member", shape: member }));
  }
}

/** The ways of a whole model, in both directions. */
export class Neighbors {
  readonly #model: Model;
  readonly #forward = new Map<Selectable, readonly Neighbor[]>();
  #backward: ReadonlyMap<Selectable, readonly Neighbor[]> | undefined;

  constructor(model: Model) {
    this.#model = model;
  }

  from(shape: Selectable): readonly Neighbor[] {
    let found = this.#forward.get(shape);
    if (found === undefined) this.#forward.set(shape, (found = neighborsOf(this.#model, shape)));
    return found;
  }

  to(shape: Selectable): readonly Neighbor[] {
    this.#backward ??= this.#reverse();
    return this.#backward.get(shape) ?? [];
  }

  #reverse(): ReadonlyMap<Selectable, readonly Neighbor[]> {
    const backward = new Map<Selectable, Neighbor[]>();
    for (const shape of this.#model.shapes.values()) {
      for (const from of [shape, ...membersOf(shape)]) {
        for (const { relation, shape: target } of this.from(from)) {
          const list = backward.get(target);
          if (list === undefined) backward.set(target, [{ relation, shape: from }]);
          else list.push({ relation, shape: from });
        }
      }
    }
    return backward;
  }
}

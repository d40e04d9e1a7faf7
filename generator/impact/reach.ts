import { containerOf, membersOf, referencesOf, type Model, type ShapeId } from "../model/index.js";

const known = new WeakMap<Model, Reach>();

/** What stands on what in a model, asked from below: which shapes and operations a shape has to do with. */
export class Reach {
  readonly #model: Model;
  readonly #users = new Map<ShapeId, ShapeId[]>();
  readonly #operations = new Map<ShapeId, readonly ShapeId[]>();

  static of(model: Model): Reach {
    let reach = known.get(model);
    if (!reach) known.set(model, (reach = new Reach(model)));
    return reach;
  }

  private constructor(model: Model) {
    this.#model = model;
    for (const shape of model.shapes.values()) {
      // An operation does not stand on the service that has it: what changes in it is not a change of its neighbours.
      const used = shape.type === "service" || shape.type === "resource" ? [] : referencesOf(shape);
      for (const id of [...used, ...membersOf(shape).map(({ target }) => target)]) {
        if (id.startsWith("smithy.api#")) continue;
        const users = this.#users.get(id);
        if (users) users.push(shape.id);
        else this.#users.set(id, [shape.id]);
      }
    }
    for (const service of model.ofType("service")) {
      for (const error of service.errors) {
        this.#users.set(error, [...(this.#users.get(error) ?? []), ...service.operations]);
      }
    }
  }

  /** A shape and everything that stands on it, nearest first. A member counts as its shape. */
  above(id: ShapeId, isEnd: (id: ShapeId) => boolean = () => false): ReadonlySet<ShapeId> {
    const reached = new Set([containerOf(id)]);
    // A set grows while it is walked through.
    for (const each of reached) {
      if (isEnd(each)) continue;
      for (const user of this.#users.get(each) ?? []) reached.add(user);
    }
    return reached;
  }

  /** The operations that a shape or member has to do with, sorted: those that take, answer or refuse with it. */
  operations(id: ShapeId): readonly ShapeId[] {
    const shape = containerOf(id);
    let found = this.#operations.get(shape);
    if (!found) {
      found = [...this.above(shape)].filter((each) => this.#model.get(each)?.type === "operation").sort();
      this.#operations.set(shape, found);
    }
    return found;
  }

  /** The members that target a shape. */
  membersOfTarget(id: ShapeId): readonly ShapeId[] {
    return (this.#users.get(id) ?? []).flatMap((user) => {
      const shape = this.#model.get(user);
      return shape
        ? membersOf(shape)
            .filter(({ target }) => target === id)
            .map((member) => member.id)
        : [];
    });
  }
}

import {
  containerOf,
  membersOf,
  operationsOf,
  type Model,
  type OperationShape,
  type ServiceShape,
  type ShapeId,
} from "../model/index.js";

/** Which way values of a shape go between a client and a service. */
export interface Travel {
  /** Clients send it. */
  readonly input: boolean;
  /** Services answer it, as output or with an error. */
  readonly output: boolean;
}

/**
 * Which way the shapes of two models travel: a shape goes a way when it does so in either of them. Where neither model
 * has an operation, as in a library of shapes, every shape but a trait is taken to go both ways.
 */
export class Travels {
  readonly #models: readonly Model[];
  #reached: { readonly input: ReadonlySet<ShapeId>; readonly output: ReadonlySet<ShapeId> } | undefined;
  #isLibrary = false;

  constructor(...models: readonly Model[]) {
    this.#models = models;
  }

  /** The way of a shape, of a member the way of the shape that it belongs to. */
  of(id: ShapeId): Travel {
    this.#reached ??= this.#follow();
    const shape = containerOf(id);
    if (this.#isLibrary) {
      const isTrait = this.#models.some((model) => model.get(shape)?.traits.has("smithy.api#trait"));
      return { input: !isTrait, output: !isTrait };
    }
    return { input: this.#reached.input.has(shape), output: this.#reached.output.has(shape) };
  }

  #follow(): { readonly input: ReadonlySet<ShapeId>; readonly output: ReadonlySet<ShapeId> } {
    const input = new Set<ShapeId>();
    const output = new Set<ShapeId>();
    const operations = this.#models.map(offeredOperations);
    this.#isLibrary = operations.every(({ length }) => length === 0);
    for (const [index, model] of this.#models.entries()) {
      const offered = operations[index]!;
      const answered = [
        ...offered.flatMap((operation) => [operation.output, ...operation.errors]),
        ...model.ofType("service").flatMap((service) => service.errors),
      ];
      for (const id of reachedFrom(
        model,
        offered.map((operation) => operation.input),
      ))
        input.add(id);
      for (const id of reachedFrom(model, answered)) output.add(id);
    }
    return { input, output };
  }
}

/** The operations that clients can call: those of services, or all where a model has no service. */
export function offeredOperations(model: Model): readonly OperationShape[] {
  const services = model.ofType("service");
  if (services.length === 0) return model.ofType("operation");
  return services.flatMap((service) => operationsOf(model, service));
}

/** The shapes that a service speaks of itself: inputs, outputs and errors. */
export function shapesOfService(model: Model, service: ServiceShape): readonly ShapeId[] {
  const operations = operationsOf(model, service);
  return [...service.errors, ...operations.flatMap(({ input, output, errors }) => [input, output, ...errors])];
}

/** The given shapes and what can be reached from them through members. */
export function reachedFrom(model: Model, roots: readonly ShapeId[]): ReadonlySet<ShapeId> {
  const reached = new Set<ShapeId>();
  const open = [...roots];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const shape = model.get(id);
    if (shape !== undefined) for (const { target } of membersOf(shape)) open.push(target);
  }
  return reached;
}

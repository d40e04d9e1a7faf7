import type { Model } from "../model.js";
import { membersOf } from "../shape.js";
import { hasAttribute } from "./attributes.js";
import { isMember, Neighbors, type Selectable } from "./neighbors.js";
import { parseSelector } from "./parse-selector.js";
import type { Selector, Step } from "./selector.js";
import { typeNames } from "./shape-types.js";

/** Finds what selectors select in one model, each selector once. */
export class ShapeSelection {
  readonly #all: readonly Selectable[];
  readonly #neighbors: Neighbors;
  readonly #selected = new Map<string, ReadonlySet<Selectable> | undefined>();

  constructor(model: Model) {
    this.#all = [...model.shapes.values()].flatMap((shape) => [shape, ...membersOf(shape)]);
    this.#neighbors = new Neighbors(model);
  }

  /** All shapes and members of the model that a selector selects; `undefined` when the selector is not understood. */
  select(selector: string): ReadonlySet<Selectable> | undefined {
    if (!this.#selected.has(selector)) {
      const parsed = parseSelector(selector);
      this.#selected.set(selector, parsed && new Set(this.#run(parsed, this.#all)));
    }
    return this.#selected.get(selector);
  }

  #run(selector: Selector, start: readonly Selectable[]): readonly Selectable[] {
    let found = start;
    for (const step of selector) {
      if (found.length === 0) break;
      found = this.#step(step, found);
    }
    return found;
  }

  #step(step: Step, from: readonly Selectable[]): readonly Selectable[] {
    switch (step.kind) {
      case "type":
        return from.filter((shape) => isOfType(shape, step.type));
      case "attribute":
        return from.filter((shape) => hasAttribute(shape, step.path, step.test));
      case "neighbor":
        return this.#follow(step, from);
      case "closure":
        return this.#closure(from);
      case "is":
        return unique(step.selectors.flatMap((selector) => this.#run(selector, from)));
      case "test":
        return from.filter((shape) => step.selectors.some((selector) => this.#run(selector, [shape]).length > 0));
      case "not":
        return from.filter((shape) => step.selectors.every((selector) => this.#run(selector, [shape]).length === 0));
      default:
        return step satisfies never;
    }
  }

  #follow({ direction, relations }: Step & { kind: "neighbor" }, from: readonly Selectable[]): readonly Selectable[] {
    const found: Selectable[] = [];
    const visit = (shape: Selectable, relation: string | undefined): void => {
      if (relations.length === 0 || (relation !== undefined && relations.includes(relation))) found.push(shape);
    };
    for (const shape of from) this.#neighbors[direction](shape, visit);
    return unique(found);
  }

  #closure(from: readonly Selectable[]): readonly Selectable[] {
    const reached = new Set<Selectable>();
    const open = [...from];
    for (let shape = open.pop(); shape !== undefined; shape = open.pop()) {
      this.#neighbors.forward(shape, (next) => {
        if (reached.has(next)) return;
        reached.add(next);
        open.push(next);
      });
    }
    return [...reached];
  }
}

function unique(shapes: readonly Selectable[]): readonly Selectable[] {
  return shapes.length < 2 ? shapes : [...new Set(shapes)];
}

function isOfType(shape: Selectable, type: string): boolean {
  if (type === "*") return true;
  if (isMember(shape)) return type === "member";
  return shape.type === type || (typeNames.get(type)?.includes(shape.type) ?? false);
}

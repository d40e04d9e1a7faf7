import { isJsonObject, type JsonValue } from "../json.js";
import type { Model } from "../model.js";
import { memberNameOf, namespaceOf, shapeNameOf } from "../shape-id.js";
import { membersOf } from "../shape.js";
import { isMember, Neighbors, type Selectable } from "./neighbors.js";
import { parseSelector } from "./parse-selector.js";
import type { AttributeTest, Selector, Step } from "./selector.js";
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
      this.#selected.set(selector, parsed && this.#run(parsed, this.#all));
    }
    return this.#selected.get(selector);
  }

  /** Whether a selector finds anything when it starts at a shape. */
  #matches(selector: Selector, shape: Selectable): boolean {
    return this.#run(selector, [shape]).size > 0;
  }

  #run(selector: Selector, start: Iterable<Selectable>): ReadonlySet<Selectable> {
    let found = new Set(start);
    for (const step of selector) {
      const next = new Set<Selectable>();
      for (const shape of found) for (const result of this.#step(step, shape)) next.add(result);
      found = next;
    }
    return found;
  }

  #step(step: Step, shape: Selectable): Iterable<Selectable> {
    switch (step.kind) {
      case "type":
        return keepIf(isOfType(shape, step.type), shape);
      case "attribute":
        return keepIf(hasAttribute(shape, step.path, step.test), shape);
      case "neighbor": {
        const ways = step.direction === "forward" ? this.#neighbors.from(shape) : this.#neighbors.to(shape);
        const { relations } = step;
        return ways
          .filter(({ relation }) => relations.length === 0 || (relation !== undefined && relations.includes(relation)))
          .map((neighbor) => neighbor.shape);
      }
      case "closure":
        return this.#closure(shape);
      case "is":
        return step.selectors.flatMap((selector) => [...this.#run(selector, [shape])]);
      case "test":
        return keepIf(
          step.selectors.some((selector) => this.#matches(selector, shape)),
          shape,
        );
      case "not":
        return keepIf(!step.selectors.some((selector) => this.#matches(selector, shape)), shape);
      default:
        return step satisfies never;
    }
  }

  #closure(shape: Selectable): Iterable<Selectable> {
    const reached = new Set<Selectable>();
    const open = [shape];
    for (let from = open.pop(); from !== undefined; from = open.pop()) {
      for (const { shape: next } of this.#neighbors.from(from)) {
        if (reached.has(next)) continue;
        reached.add(next);
        open.push(next);
      }
    }
    return reached;
  }
}

function keepIf(isKept: boolean, shape: Selectable): readonly Selectable[] {
  return isKept ? [shape] : [];
}

function isOfType(shape: Selectable, type: string): boolean {
  if (type === "*") return true;
  if (isMember(shape)) return type === "member";
  return typeNames.get(type)?.includes(shape.type) ?? false;
}

function hasAttribute(shape: Selectable, path: readonly string[], test: AttributeTest | undefined): boolean {
  const value = attributeOf(shape, path);
  if (test === undefined) return value !== undefined;
  if (value === undefined || (typeof value === "object" && value !== null)) return false;
  const text = test.ignoreCase ? String(value).toLowerCase() : String(value);
  const matches = test.values.some((wanted) =>
    compare(text, test.operator, test.ignoreCase ? wanted.toLowerCase() : wanted),
  );
  return test.operator === "!=" ? !matches : matches;
}

function compare(text: string, operator: AttributeTest["operator"], wanted: string): boolean {
  switch (operator) {
    case "=":
    case "!=":
      return text === wanted;
    case "^=":
      return text.startsWith(wanted);
    case "$=":
      return text.endsWith(wanted);
    case "*=":
      return text.includes(wanted);
    default:
      return operator satisfies never;
  }
}

function attributeOf(shape: Selectable, [name, ...path]: readonly string[]): JsonValue | undefined {
  switch (name) {
    case "id":
      return path.length === 0 ? shape.id : partOfId(shape.id, path[0]!);
    case "service":
      if (isMember(shape) || shape.type !== "service") return undefined;
      return path.length === 0 ? shape.id : path[0] === "version" ? shape.version : undefined;
    case "trait": {
      const [trait = "", ...steps] = path;
      let value = shape.traits.get(trait.includes("#") ? trait : `smithy.api#${trait}`);
      for (const step of steps) value = isJsonObject(value) ? value[step] : undefined;
      return value;
    }
    default:
      return undefined;
  }
}

function partOfId(id: string, part: string): string | undefined {
  if (part === "name") return shapeNameOf(id);
  if (part === "namespace") return namespaceOf(id);
  return part === "member" ? memberNameOf(id) : undefined;
}

import { relations } from "./neighbors.js";
import type { AttributeTest, Selector, Step } from "./selector.js";
import { typeNames } from "./shape-types.js";

/**
 * Reads a selector, as they stand in trait definitions. Understood are types, attributes, neighbours in both
 * directions, `~>`, `:is`, `:test`, `:not` and `:each`.
 *
 * @returns `undefined` for anything else: variables, `:in`, `:topdown`, projections such as `(keys)`, and bad syntax.
 * @see https://smithy.io/2.0/spec/selectors.html
 */
export function parseSelector(text: string): Selector | undefined {
  const parser = new Parser(text);
  const selector = parser.selector();
  return selector !== undefined && parser.isAtEnd ? selector : undefined;
}

/** Deeper nesting is nobody's selector, and would exhaust the stack. */
const DEPTH = 50;

class Parser {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    this.#take(/\s*/y);
    return this.#at === this.#text.length;
  }

  selector(): Selector | undefined {
    const steps: Step[] = [];
    while (!this.isAtEnd && !/[,)]/.test(this.#text[this.#at]!)) {
      const step = this.#step();
      if (step === undefined) return undefined;
      steps.push(step);
    }
    return steps.length > 0 ? steps : undefined;
  }

  #step(): Step | undefined {
    this.#take(/\s*/y);
    if (this.#take(/~>/y)) return { kind: "closure" };
    if (this.#take(/>/y)) return { kind: "neighbor", direction: "forward", relations: [] };
    const forward = this.#take(/-\[([\w\s,]+)\]->/y);
    if (forward) return namedNeighbor("forward", forward[1]!);
    const backward = this.#take(/<-\[([\w\s,]+)\]-/y);
    if (backward) return namedNeighbor("backward", backward[1]!);
    if (this.#take(/</y)) return { kind: "neighbor", direction: "backward", relations: [] };
    if (this.#take(/\[/y)) return this.#attribute();
    const call = this.#take(/:(is|each|test|not)\s*\(/y);
    if (call) return this.#call(call[1]!);
    const type = this.#take(/\*|[A-Za-z]+/y)?.[0];
    const isKnown = type !== undefined && (type === "*" || type === "member" || typeNames.has(type));
    return isKnown ? { kind: "type", type } : undefined;
  }

  #call(name: string): Step | undefined {
    if (++this.#depth > DEPTH) return undefined;
    const selectors: Selector[] = [];
    do {
      const selector = this.selector();
      if (selector === undefined) return undefined;
      selectors.push(selector);
    } while (this.#take(/\s*,/y));
    this.#depth--;
    if (!this.#take(/\s*\)/y)) return undefined;
    return { kind: name === "each" ? "is" : (name as "is" | "test" | "not"), selectors };
  }

  #attribute(): Step | undefined {
    const path: string[] = [];
    do {
      const name = this.#take(/\s*([\w.#$-]+|"[^"]*"|'[^']*')/y)?.[1];
      if (name === undefined) return undefined;
      path.push(unquoted(name));
    } while (this.#take(/\s*\|/y));
    if (this.#take(/\s*\]/y)) return { kind: "attribute", path };
    const test = this.#test();
    return test && { kind: "attribute", path, test };
  }

  #test(): AttributeTest | undefined {
    const operator = this.#take(/\s*(=|!=|\^=|\$=|\*=)/y)?.[1] as AttributeTest["operator"] | undefined;
    if (operator === undefined) return undefined;
    const values: string[] = [];
    do {
      const value = this.#take(/\s*([\w.#$-]+|"[^"]*"|'[^']*')/y)?.[1];
      if (value === undefined) return undefined;
      values.push(unquoted(value));
    } while (this.#take(/\s*,/y));
    const ignoreCase = this.#take(/\s*\bi\b/y) !== null;
    return this.#take(/\s*\]/y) ? { operator, values, ignoreCase } : undefined;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }
}

function namedNeighbor(direction: "forward" | "backward", names: string): Step | undefined {
  const named = names.split(",").map((name) => name.trim());
  return named.every((name) => relations.has(name)) ? { kind: "neighbor", direction, relations: named } : undefined;
}

function unquoted(text: string): string {
  return /^["']/.test(text) ? text.slice(1, -1) : text;
}

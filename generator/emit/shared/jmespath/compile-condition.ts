import {
  childrenOf,
  isJmespathFunction,
  type Comparison,
  type JmespathNode,
  type KeyedNode,
} from "../../../plan/jmespath/index.js";
import { functionNames } from "./function-names.js";
import { literal } from "../literal.js";

/** A condition as an expression of TypeScript over the variable `value`, an object. */
export interface CompiledCondition {
  /** A boolean: whether the condition yields `true`. */
  readonly expression: string;
  /** It calls functions, which refuse what they do not take. */
  readonly canFail: boolean;
}

/**
 * Compiles an expression of JMESPath.
 *
 * @param runtime Imports a function of `runtime/validation/jmespath.ts` and gives its name.
 */
export function compileCondition(node: JmespathNode, runtime: (name: string) => string): CompiledCondition {
  const compiler = new Compiler(runtime);
  const expression = isBoolean(node) ? compiler.test(node, "value") : `${compiler.value(node, "value")} === true`;
  return {
    expression: isMaybe(node) ? `(${expression}) === true` : expression,
    canFail: callsFunctions(node),
  };
}

/** The same expression for its value, whatever that is. */
export function compileValue(node: JmespathNode, runtime: (name: string) => string): string {
  return new Compiler(runtime).value(node, "value");
}

/** Whether an expression yields nothing but `true`, `false` and, where numbers are missing, `null`. */
function isBoolean(node: JmespathNode): boolean {
  if (node.type === "AndExpression" || node.type === "OrExpression") return node.children.every(isBoolean);
  return node.type === "NotExpression" || node.type === "Comparator";
}

/** Whether `null` may come of it. */
function isMaybe(node: JmespathNode): boolean {
  if (node.type === "AndExpression" || node.type === "OrExpression") return node.children.some(isMaybe);
  return node.type === "Comparator" && node.name !== "EQ" && node.name !== "NE";
}

function callsFunctions(node: JmespathNode): boolean {
  return node.type === "Function" || childrenOf(node).some(callsFunctions);
}

const comparisons: Readonly<Record<Exclude<Comparison, "EQ" | "NE">, string>> = {
  LT: "isLess",
  LTE: "isAtMost",
  GT: "isMore",
  GTE: "isAtLeast",
};

class Compiler {
  readonly #runtime: (name: string) => string;
  #variables = 0;

  constructor(runtime: (name: string) => string) {
    this.#runtime = runtime;
  }

  /** Whether what a node yields is true by JMESPath's rules, in a place where `null` is as good as `false`. */
  test(node: JmespathNode, current: string): string {
    switch (node.type) {
      case "AndExpression":
        return node.children.map((child) => this.#operand(child, current, "OrExpression")).join(" && ");
      case "OrExpression":
        return node.children.map((child) => this.#operand(child, current, "AndExpression")).join(" || ");
      case "NotExpression": {
        const [inner] = node.children;
        const test = this.test(inner, current);
        return /^[\w.]+\(.*\)$/.test(test) && !/ (?:&&|\|\|) /.test(test) ? `!${test}` : `!(${test})`;
      }
      case "Comparator":
        return this.#comparison(node.name, node.children, current);
      default:
        return this.#call("isTruthy", this.value(node, current));
    }
  }

  /** What a node yields. */
  value(node: JmespathNode, current: string): string {
    switch (node.type) {
      case "Identity":
      case "Current":
        return current;
      case "Literal":
        return literal(node.value);
      case "Field":
        return this.#call("field", current, JSON.stringify(node.name));
      case "Index":
        return this.#call("element", current, String(node.value));
      case "Slice": {
        const [start, stop, step] = node.children;
        return this.#call("slice", current, `${start ?? null}`, `${stop ?? null}`, `${step ?? 1}`);
      }
      case "Subexpression":
      case "IndexExpression":
      case "Pipe":
        return this.#piped(node.children[1], this.value(node.children[0], current));
      case "Flatten":
        return this.#call("flatten", this.value(node.children[0], current));
      case "Projection":
        return this.#call("each", this.value(node.children[0], current), this.#lambda(node.children[1]));
      case "ValueProjection":
        return this.#call("eachValue", this.value(node.children[0], current), this.#lambda(node.children[1]));
      case "FilterProjection": {
        const [list, inner, test] = node.children;
        return this.#call("eachWhere", this.value(list, current), this.#testLambda(test), this.#lambda(inner));
      }
      case "MultiSelectList":
        return this.#ofSomething(current, (item) => {
          return `[${node.children.map((child) => this.value(child, item)).join(", ")}]`;
        });
      case "MultiSelectHash":
        return this.#ofSomething(current, (item) => {
          const member = ({ name, value }: KeyedNode) => `[${JSON.stringify(name)}]: ${this.value(value, item)}`;
          return `{ ${node.children.map(member).join(", ")} }`;
        });
      case "AndExpression":
      case "OrExpression": {
        const [first, second] = node.children.map((child) => this.value(child, current)) as [string, string];
        return this.#call(node.type === "AndExpression" ? "both" : "either", first, `() => ${arrowBody(second)}`);
      }
      case "NotExpression":
      case "Comparator":
        return this.test(node, current);
      case "Function":
        return this.#function(node.name, node.children, current);
      case "ExpressionReference":
        return this.#lambda(node.children[0]);
      default:
        return node satisfies never;
    }
  }

  #operand(node: JmespathNode, current: string, weaker: JmespathNode["type"]): string {
    const test = this.test(node, current);
    return node.type === weaker ? `(${test})` : test;
  }

  #comparison(name: Comparison, children: readonly [JmespathNode, JmespathNode], current: string): string {
    const [left, right] = children;
    if (name !== "EQ" && name !== "NE") {
      return this.#call(comparisons[name], this.value(left, current), this.value(right, current));
    }
    const known = right.type === "Literal" ? right.value : undefined;
    const operator = name === "EQ" ? "==" : "!=";
    // The usual question: is a member there?
    if (known === null && left.type === "Field" && current === "value" && !(left.name in {})) {
      return `value[${JSON.stringify(left.name)}] ${operator} null`;
    }
    if (known === null) return `${this.value(left, current)} ${operator}= null`;
    if (typeof known === "string" || typeof known === "boolean" || typeof known === "number") {
      return `${this.value(left, current)} ${operator}= ${JSON.stringify(known)}`;
    }
    const isSame = this.#call("isEqual", this.value(left, current), this.value(right, current));
    return name === "EQ" ? isSame : `!${isSame}`;
  }

  #function(name: string, children: readonly JmespathNode[], current: string): string {
    if (!isJmespathFunction(name)) throw new Error(`${name} has passed for a function of JMESPath`);
    return this.#call(functionNames[name], ...children.map((child) => this.value(child, current)));
  }

  /** A node on what another one yields. */
  #piped(node: JmespathNode, current: string): string {
    const looksOnce = node.type === "Field" || node.type === "Index" || node.type === "Slice";
    return looksOnce || isName(current) ? this.value(node, current) : `(${this.#lambda(node)})(${current})`;
  }

  /** What is made of a value; nothing comes of nothing. */
  #ofSomething(current: string, make: (variable: string) => string): string {
    // The structure itself is always there.
    if (current === "value") return make(current);
    const variable = this.#variable();
    return this.#call("within", current, `(${variable}) => ${arrowBody(make(variable))}`);
  }

  #lambda(node: JmespathNode): string {
    const variable = this.#variable();
    return `(${variable}) => ${arrowBody(this.value(node, variable))}`;
  }

  #testLambda(node: JmespathNode): string {
    const variable = this.#variable();
    return `(${variable}) => ${arrowBody(this.test(node, variable))}`;
  }

  #variable(): string {
    this.#variables++;
    return this.#variables === 1 ? "item" : `item${this.#variables}`;
  }

  #call(name: string, ...given: readonly string[]): string {
    return `${this.#runtime(name)}(${given.join(", ")})`;
  }
}

function isName(expression: string): boolean {
  return /^\w+$/.test(expression);
}

/** A brace after an arrow would begin a block. */
function arrowBody(expression: string): string {
  return expression.startsWith("{") ? `(${expression})` : expression;
}

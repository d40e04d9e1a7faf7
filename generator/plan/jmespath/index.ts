import { createRequire } from "node:module";
import { isJmespathFunction, signatureOf } from "./functions.js";
import { childrenOf, type JmespathNode } from "./node.js";

export { type JmespathFunction, isJmespathFunction } from "./functions.js";
export { childrenOf, type Comparison, type JmespathNode, type KeyedNode } from "./node.js";

/**
 * Parses an expression of JMESPath.
 *
 * @returns `problem`, the end of a sentence, where it is not one or calls a function that there is not.
 * @see https://jmespath.org/specification.html
 */
export function parseJmespath(expression: string): { readonly node: JmespathNode } | { readonly problem: string } {
  // The parser takes the end of the text for the end of a quotation.
  const unquoted = expression.replace(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g, "");
  if (/['"`]/.test(unquoted)) return { problem: "a quotation in it is never closed" };
  // Required on first use: few models have any.
  const { compile } = createRequire(import.meta.url)("jmespath") as { compile(expression: string): JmespathNode };
  let node: JmespathNode;
  try {
    node = compile(expression);
  } catch (error) {
    return { problem: error instanceof Error ? lowerFirst(error.message) : String(error) };
  }
  const problem = problemOf(node);
  return problem === undefined ? { node } : { problem };
}

/** What the parser lets through: missing parts, calls that cannot work, slices that do not move. */
function problemOf(node: JmespathNode | undefined): string | undefined {
  if (node === undefined) return "part of it is missing";
  if (node.type === "Slice" && node.children[2] === 0) return "a slice has a step of 0";
  if (node.type === "Function") {
    const problem = callProblemOf(node.name, node.children);
    if (problem !== undefined) return problem;
  } else if (node.type !== "ExpressionReference" && childrenOf(node).some(isReference)) {
    return "an expression with `&` stands where no function takes it";
  }
  for (const child of childrenOf(node)) {
    const problem = problemOf(child);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function callProblemOf(name: string, given: readonly (JmespathNode | undefined)[]): string | undefined {
  if (!isJmespathFunction(name)) return `there is no function \`${name}\``;
  const { min, max, expression } = signatureOf(name);
  if (given.length < min || given.length > max) return `\`${name}\` does not take ${given.length} arguments`;
  const misplaced = given.findIndex((each, index) => isReference(each) !== (index === expression));
  return misplaced < 0 ? undefined : `\`${name}\` does not take its argument ${misplaced + 1} like this`;
}

function isReference(node: JmespathNode | undefined): boolean {
  return node?.type === "ExpressionReference";
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

import { createRequire } from "node:module";

/** A node of a parsed expression, as the package `jmespath` gives it. */
interface Node {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly children?: readonly Node[];
}

/** What a JMESPath expression turned out to be. */
export interface ParsedExpression {
  /** Why it is none; `undefined` for a good one. */
  readonly problem?: string | undefined;
  /** The members that it looks up in the value that it is evaluated on. */
  readonly members: readonly string[];
}

/** Parses a JMESPath expression. The parser is loaded when first needed: few models have expressions. */
export function parseExpression(text: string): ParsedExpression {
  // The types of the package leave `compile` out.
  const jmespath = createRequire(import.meta.url)("jmespath") as { compile(expression: string): Node };
  try {
    return { members: [...new Set(membersAtRoot(jmespath.compile(text)))] };
  } catch (error) {
    // Some faults make the parser stumble over itself; what it says then helps nobody.
    const isMeant = error instanceof Error && (error.name === "ParserError" || error.name === "LexerError");
    const said = isMeant ? error.message : "the parser cannot make sense of it";
    return { problem: said.includes("(EOF)") ? "it ends too early" : said, members: [] };
  }
}

function membersAtRoot(node: Node): readonly string[] {
  switch (node.type) {
    case "Field":
      return [String(node.name)];
    // The first part sees the root, what follows sees what the first part found.
    case "Subexpression":
    case "IndexExpression":
    case "Projection":
    case "ValueProjection":
    case "FilterProjection":
    case "Pipe":
      return (node.children ?? []).slice(0, 1).flatMap(membersAtRoot);
    case "ExpressionReference":
    case "Literal":
      return [];
    case "KeyValuePair":
      return membersAtRoot(node.value as Node);
    default:
      return (node.children ?? []).flatMap(membersAtRoot);
  }
}

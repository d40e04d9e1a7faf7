import type { JsonValue } from "../../model/index.js";

/** An expression of JMESPath as the `jmespath` package parses it. */
export type JmespathNode =
  | { readonly type: "Identity" | "Current" }
  | { readonly type: "Literal"; readonly value: JsonValue }
  | { readonly type: "Field"; readonly name: string }
  | { readonly type: "Index"; readonly value: number }
  | { readonly type: "Slice"; readonly children: readonly (number | null)[] }
  | { readonly type: "Comparator"; readonly name: Comparison; readonly children: Pair }
  | { readonly type: "MultiSelectHash"; readonly children: readonly KeyedNode[] }
  | { readonly type: "FilterProjection"; readonly children: readonly [JmespathNode, JmespathNode, JmespathNode] }
  | { readonly type: "NotExpression" | "Flatten" | "ExpressionReference"; readonly children: readonly [JmespathNode] }
  | { readonly type: "MultiSelectList"; readonly children: readonly JmespathNode[] }
  | { readonly type: "Function"; readonly name: string; readonly children: readonly JmespathNode[] }
  | {
      readonly type:
        | "Subexpression"
        | "IndexExpression"
        | "Projection"
        | "ValueProjection"
        | "OrExpression"
        | "AndExpression"
        | "Pipe";
      readonly children: Pair;
    };

type Pair = readonly [JmespathNode, JmespathNode];

export type Comparison = "EQ" | "NE" | "LT" | "LTE" | "GT" | "GTE";

/** An entry of a multi-select hash: `{name: expression}`. */
export interface KeyedNode {
  readonly type: "KeyValuePair";
  readonly name: string;
  readonly value: JmespathNode;
}

/** The expressions that a node is made of. */
export function childrenOf(node: JmespathNode): readonly JmespathNode[] {
  switch (node.type) {
    case "Identity":
    case "Current":
    case "Literal":
    case "Field":
    case "Index":
    case "Slice":
      return [];
    case "MultiSelectHash":
      return node.children.map(({ value }) => value);
    default:
      return node.children;
  }
}

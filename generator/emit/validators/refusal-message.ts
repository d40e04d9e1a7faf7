import type { Variables } from "./variables.js";

/** The text of a check's error as an expression. */
export interface MessageExpression {
  readonly expression: string;
  /** It quotes members, and so differs from request to request. */
  readonly isQuoting: boolean;
}

/** The expression for a check's text; of what it quotes, what is no text itself is left out. */
export function messageExpression(parts: readonly string[], variables: Variables): MessageExpression {
  if (parts.length === 1) return { expression: JSON.stringify(parts[0]), isQuoting: false };
  const expressions = parts.map((part, index) => {
    if (index % 2 === 0) return JSON.stringify(part);
    const variable = variables.get(part)!;
    return `(typeof ${variable} === "string" ? ${variable} : "")`;
  });
  return { expression: expressions.filter((part) => part !== '""').join(" + "), isQuoting: true };
}

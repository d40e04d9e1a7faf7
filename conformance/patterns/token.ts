import { definePattern, type Pattern } from "./pattern.js";

interface Token extends Pattern<string> {
  readonly $pattern: "token";
  readonly length?: number;
}

/**
 * A fresh idempotency token: a UUID.
 *
 * @param length Given: random letters and digits instead, so many.
 */
export function token(length?: number): Token {
  return { $pattern: "token", ...(length !== undefined && { length }) };
}

export const tokenPattern = definePattern<Token>({
  name: "token",
  sentence: ({ length }) => (length === undefined ? "a fresh token" : `a fresh token of ${length} characters`),
  make: ({ length }, { values }) => (length === undefined ? values.uuid() : values.letters(length)),
});

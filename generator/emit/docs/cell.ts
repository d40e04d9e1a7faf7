import { markdownOf } from "../shared/prose/markdown.js";

/** Documentation in a cell of a table: on one line, without the sign that ends a cell. */
export function cell(documentation: string): string {
  return markdownOf(documentation)
    .replace(/\s+/g, " ")
    .replace(/(?<!\\)\|/g, "\\|")
    .trim();
}

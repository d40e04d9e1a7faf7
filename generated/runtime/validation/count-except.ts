import { isStructure, own } from "./kinds.js";

/** How many elements of a list remain without those whose member of that name is a text that the expression matches. */
export function countExcept(list: readonly unknown[], name: string, expression: RegExp): number {
  let count = 0;
  for (const item of list) {
    const text = isStructure(item) ? own(item, name) : undefined;
    if (typeof text !== "string" || !expression.test(text)) count++;
  }
  return count;
}

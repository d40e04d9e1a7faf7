import { ecmaPattern } from "../../model/index.js";

/** Whether a text matches the `pattern` trait. Every text matches one that JavaScript has no equal for. */
export function matches(pattern: string, text: string): boolean {
  const ecma = ecmaPattern(pattern);
  return "problem" in ecma || new RegExp(ecma.source, ecma.flags).test(text);
}

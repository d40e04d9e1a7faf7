import { ecmaPattern } from "../../model/index.js";
import type { ValidatorFile } from "./validator-file.js";

/**
 * An expression that is true of a text without a match of the pattern; `undefined` where ECMAScript has no equal of the
 * pattern. A regular expression, but for patterns that a method of strings says better.
 */
export function patternTest(file: ValidatorFile, stem: string, pattern: string, variable: string): string | undefined {
  const [, start] = /^\^([\w :/@-]+)$/.exec(pattern) ?? [];
  if (start !== undefined) return `!${variable}.startsWith("${start}")`;
  const [, otherStart] = /^\^\(\?!([\w :/@-]+)\)$/.exec(pattern) ?? [];
  if (otherStart !== undefined) return `${variable}.startsWith("${otherStart}")`;
  const [, absent] = /^\^\[\^([\w :/@!,;%&-])\]\*\$$/.exec(pattern) ?? [];
  if (absent !== undefined) return `${variable}.includes("${absent}")`;
  const expression = expressionOf(file, stem, pattern);
  return expression && `!${expression}.test(${variable})`;
}

/** Declares a pattern's expression and gives its name; `undefined` where there is none. */
export function expressionOf(file: ValidatorFile, stem: string, pattern: string): string | undefined {
  const ecma = ecmaPattern(pattern);
  if ("problem" in ecma) return undefined;
  // The engine's own `source` has slashes and line breaks escaped.
  const { source } = new RegExp(ecma.source, ecma.flags);
  return file.constant(`${stem}Expression`, `/${source}/${ecma.flags}`);
}

import { definePattern, type Pattern } from "./pattern.js";
import { isRun } from "./values.js";

interface Unique extends Pattern<string> {
  readonly $pattern: "unique";
  readonly template: string;
  readonly length?: number;
}

/**
 * A name that nothing else has: not in this run, nor in any other against the same endpoint.
 *
 * @param template Where `{}` stands, the mark of the run and of this place goes, `hallmark/` and 14 letters and
 * digits; it holds no hyphen, since names that end in one and six characters are a case of their own.
 * @param length Fills the name up to so many characters. Where the mark does not fit, the name is random letters.
 */
export function unique(template = "{}", length?: number): Unique {
  return { $pattern: "unique", template, ...(length !== undefined && { length }) };
}

/** What the names of a run hold. */
export function markOf(run: string): string {
  return `hallmark/${run}`;
}

/** The run whose mark a name carries; `undefined` where it carries none. */
export function runIn(name: string): string | undefined {
  const found = /^(?:\W|\w+!)?hallmark\/([a-z0-9]{8})[a-z0-9]{6}/.exec(name)?.[1];
  return found !== undefined && isRun(found) ? found : undefined;
}

export const uniquePattern = definePattern<Unique>({
  name: "unique",
  sentence: ({ length }) => (length === undefined ? "a fresh name" : `a fresh name of ${length} characters`),
  make({ template, length }, { values }) {
    const name = template.replace("{}", `${markOf(values.run)}${values.letters(6)}`);
    if (length === undefined) return name;
    return name.length > length ? values.letters(length) : name.padEnd(length, "n");
  },
});

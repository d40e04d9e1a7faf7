import { follow } from "./bindings.js";
import { definePattern, type Pattern } from "./pattern.js";

interface From extends Pattern<never> {
  readonly $pattern: "from";
  readonly step: string;
  readonly path: string;
}

/**
 * What an earlier step sent or was answered: `from("first", "output.ARN")`. A step may refer to its own input too.
 *
 * @param step The name that the step was given with `as`.
 * @param path Begins with `input`, `output` or `error`; then member names and list positions, joined by dots.
 */
export function from(step: string, path: string): From {
  return { $pattern: "from", step, path };
}

/** An earlier answer lacks what a later step needs. */
export class NothingThere extends Error {
  override readonly name = "NothingThere";
}

export const fromPattern = definePattern<From>({
  name: "from",
  sentence: ({ step, path }) => `the ${path} of step "${step}"`,
  make({ step, path }, { bindings }) {
    const value = follow(bindings, step, path);
    if (value === undefined) throw new NothingThere(`step "${step}" left no ${path}`);
    return value;
  },
});

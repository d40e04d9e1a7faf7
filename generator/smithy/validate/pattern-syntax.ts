import { patternMistake } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import type { Validator } from "./validation.js";

const PATTERN = "smithy.api#pattern";

/**
 * A `pattern` is a regular expression, in JavaScript's notation or Java's. Whether what is written in Java's can be
 * checked in JavaScript is for those to say who check it.
 */
export const patternSyntax: Validator = (validation) => {
  for (const { id, traits } of validation.owners) {
    const pattern = traits.get(PATTERN);
    const problem = typeof pattern === "string" ? patternMistake(pattern) : undefined;
    if (problem !== undefined)
      validation.report(diagnose["invalid-pattern"]({ problem }, validation.trait(id, PATTERN)));
  }
};

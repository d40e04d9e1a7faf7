import { type ShapeId, type Traits } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import { isForeignPattern, patternOf } from "../value/pattern.js";
import type { Validation, Validator } from "./validation.js";

const PATTERN = "smithy.api#pattern";

/** A `pattern` is a regular expression that JavaScript can read. */
export const patternSyntax: Validator = (validation) => {
  for (const { id, traits } of validation.owners) checkTraits(validation, id, traits);
};

function checkTraits(validation: Validation, owner: ShapeId, traits: Traits): void {
  const pattern = traits.get(PATTERN);
  if (typeof pattern !== "string" || patternOf(pattern) !== undefined) return;
  // Models that another language's tools have accepted must not stop the run.
  const id = isForeignPattern(pattern) ? "foreign-pattern" : "invalid-pattern";
  validation.report(diagnose[id]({ pattern }, validation.trait(owner, PATTERN)));
}

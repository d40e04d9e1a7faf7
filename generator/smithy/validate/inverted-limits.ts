import { type ShapeId, type Traits } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import { limitsOf } from "../value/limits.js";
import type { Validation, Validator } from "./validation.js";

/** The least of a `length` or `range` is not more than its most, and no length is negative. */
export const invertedLimits: Validator = (validation) => {
  for (const { id, traits } of validation.owners) checkTraits(validation, id, traits);
};

function checkTraits(validation: Validation, owner: ShapeId, traits: Traits): void {
  for (const trait of ["smithy.api#length", "smithy.api#range"] as const) {
    const limits = limitsOf(traits, trait);
    if (limits === undefined) continue;
    const { min, max } = limits;
    const place = validation.trait(owner, trait);
    if (min > max) validation.report(diagnose["inverted-limits"]({ trait, min, max }, place));
    else if (trait === "smithy.api#length" && (max < 0 || (min < 0 && min > -Infinity))) {
      validation.report(diagnose["negative-length"]({}, place));
    }
  }
}

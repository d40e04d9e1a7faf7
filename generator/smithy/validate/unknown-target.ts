import { diagnose } from "../diagnostics.js";
import { referencesOf } from "./references.js";
import type { Validator } from "./validation.js";

/** Every reference leads to a shape of the model. */
export const unknownTarget: Validator = (validation) => {
  for (const shape of validation.shapes) {
    for (const { target, from, steps } of referencesOf(shape)) {
      if (validation.isDefined(target)) continue;
      const parameters = { target, closest: validation.suggestionFor(target) };
      validation.report(diagnose["unknown-target"](parameters, validation.in(from, ...steps)));
    }
    if (shape.type !== "service") continue;
    for (const target of shape.rename.keys()) {
      if (validation.isDefined(target)) continue;
      const parameters = { target, closest: validation.suggestionFor(target) };
      validation.report(diagnose["unknown-target"](parameters, validation.nameIn(shape.id, "rename", target)));
    }
  }
};

import { diagnose } from "../diagnostics.js";
import type { Validator } from "./validation.js";

/** A union or enum without members has no value. */
export const noMembers: Validator = (validation) => {
  for (const shape of validation.shapes) {
    if (shape.type !== "union" && shape.type !== "enum" && shape.type !== "intEnum") continue;
    if (shape.members.size > 0) continue;
    validation.report(diagnose["no-members"]({ type: shape.type }, validation.at(shape.id)));
  }
};

import type { ShapeId } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import type { Validator } from "./validation.js";

const UNIT = "smithy.api#Unit";

/** A structure with the `input` or `output` trait belongs to one operation, in that role. */
export const sharedInputOutput: Validator = (validation) => {
  const uses = new Map<ShapeId, { readonly operation: ShapeId; readonly role: "input" | "output" }>();
  for (const shape of validation.shapes) {
    if (shape.type !== "operation") continue;
    for (const role of ["input", "output"] as const) {
      const id = shape[role];
      const target = validation.model.get(id);
      if (id === UNIT || target === undefined) continue;
      const other = uses.get(id);
      const isReserved = target.traits.has("smithy.api#input") || target.traits.has("smithy.api#output");
      const place = validation.in(shape.id, role, "target");
      if (isReserved && !target.traits.has(`smithy.api#${role}`)) {
        validation.report(diagnose["wrong-input-output"]({ id, role }, place));
      } else if (isReserved && other !== undefined) {
        validation.report(diagnose["shared-input-output"]({ id, role, other: other.operation }, place));
      }
      if (other === undefined) uses.set(id, { operation: shape.id, role });
    }
  }
};

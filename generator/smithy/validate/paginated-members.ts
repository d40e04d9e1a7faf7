import {
  closestOf,
  isJsonObject,
  type JsonObject,
  type Model,
  type OperationShape,
  type ShapeId,
} from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import type { Validation, Validator } from "./validation.js";

const PAGINATED = "smithy.api#paginated";

/** What an operation is paginated by are members of its input and output, or paths through structures of the output. */
export const paginatedMembers: Validator = (validation) => {
  for (const shape of validation.shapes) {
    if (shape.type === "operation") checkOperation(validation, shape);
  }
};

function checkOperation(validation: Validation, operation: OperationShape): void {
  const settings = operation.traits.get(PAGINATED);
  if (!isJsonObject(settings)) return;
  const roles = [
    ["inputToken", operation.input],
    ["pageSize", operation.input],
    ["outputToken", operation.output],
    ["items", operation.output],
  ] as const;
  for (const [role, structure] of roles) {
    const missing = missingOn(validation.model, structure, settings, role);
    if (missing === undefined) continue;
    const place = validation.trait(operation.id, PAGINATED, [role]);
    validation.report(diagnose["unknown-paginated-member"](missing, place));
  }
}

/** The first member on a path that is not there, in the structure that it is looked for in. */
function missingOn(model: Model, start: ShapeId, settings: JsonObject, role: string) {
  const path = settings[role];
  let id = start;
  for (const name of typeof path === "string" ? path.split(".") : []) {
    const shape = model.get(id);
    // A target that is missing or no structure is a finding of its own.
    if (shape?.type !== "structure") return undefined;
    const member = shape.members.get(name);
    if (member === undefined) return { role, name, structure: id, closest: closestOf(name, shape.members.keys()) };
    id = member.target;
  }
  return undefined;
}

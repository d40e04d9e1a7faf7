import type { Diagnostic, Model } from "../model/index.js";
import { diagnose } from "./diagnostics.js";
import { membersOf, type ServicePlan } from "./service-plan.js";

/**
 * Members with names that every object inherits, such as `constructor`, where they may be absent: what clients write
 * requests and read answers with does not ask whether an object has a member itself.
 */
export function inheritedMembers(model: Model, shapes: ServicePlan["shapes"]): readonly Diagnostic[] {
  return [...shapes.values()]
    .filter(({ kind }) => kind === "structure" || kind === "union")
    .flatMap((shape) => membersOf(shape))
    .filter(({ name, isRequired }) => name in {} && (!isRequired || name === "__proto__"))
    .map(({ id, name }) => diagnose["inherited-member-name"]({ name }, { shape: id, location: model.locate(id) }));
}

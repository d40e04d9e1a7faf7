import { isJsonObject, type Diagnostic, type Model } from "../model/index.js";
import { diagnose } from "./diagnostics.js";
import type { ServicePlan } from "./service-plan.js";

/**
 * Operations whose requests or answers carry checksums by an algorithm that is chosen for each call: clients do not send
 * or check them. @see aws.protocols#httpChecksum
 */
export function checksumsLeftOut(model: Model, operations: ServicePlan["operations"]): readonly Diagnostic[] {
  return operations.flatMap(({ id, name, traits }) => {
    const trait = traits.get("aws.protocols#httpChecksum");
    if (!isJsonObject(trait)) return [];
    const isRequired = trait["requestChecksumRequired"] === true;
    return [diagnose["checksum-left-out"]({ name, isRequired }, { shape: id, location: model.locate(id) })];
  });
}

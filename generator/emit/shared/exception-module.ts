import { kebabCase, type ServicePlan } from "../../plan/index.js";
import { pieceModule } from "./module-path.js";

/** Path of the file that declares the base class of a service's errors. */
export function exceptionModule(plan: ServicePlan): string {
  return pieceModule(plan, "errors", kebabCase(plan.names.exception));
}

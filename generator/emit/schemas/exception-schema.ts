import type { ServicePlan } from "../../plan/index.js";
import { exceptionSchemaModule, exceptionSchemaName } from "../shared/schema-module.js";
import type { Schema } from "./schema-file.js";

/** The schema of the base error, which a client throws for errors that the model does not know. */
export function exceptionSchema(plan: ServicePlan): Schema {
  // Protocols find the base error by this namespace.
  const namespace = `smithy.ts.sdk.synthetic.${plan.namespace}`;
  return {
    path: exceptionSchemaModule(plan),
    name: exceptionSchemaName(plan),
    type: "ErrorSchema",
    fields: () => ["-3", JSON.stringify(namespace), JSON.stringify(plan.names.exception), "0", [], []],
  };
}

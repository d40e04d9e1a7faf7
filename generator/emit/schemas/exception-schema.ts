import type { ServicePlan } from "../../plan/index.js";
import type { GeneratedFile } from "../emitter.js";
import { exceptionSchemaModule, exceptionSchemaName } from "../shared/schema-module.js";
import { schemaFile } from "./schema-file.js";

/** The file with the schema of the base error, which a client throws for errors that the model does not know. */
export function exceptionFile(plan: ServicePlan): GeneratedFile {
  // Protocols find the base error by this namespace.
  const namespace = `smithy.ts.sdk.synthetic.${plan.namespace}`;
  return schemaFile(plan, {
    path: exceptionSchemaModule(plan),
    name: exceptionSchemaName(plan),
    type: "ErrorSchema",
    fields: () => ["-3", JSON.stringify(namespace), JSON.stringify(plan.names.exception), "0", [], []],
  });
}

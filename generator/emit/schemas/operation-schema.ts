import { namespaceOf, type OperationPlan, type ServicePlan, type StructurePlan } from "../../plan/index.js";
import type { GeneratedFile } from "../emitter.js";
import { importSchema, schemaModule, schemaName } from "../shared/schema-module.js";
import { schemaFile } from "./schema-file.js";
import { operationTraits, traitsExpression } from "./traits.js";

/** The file with the schema of one operation: what goes in and what comes out. */
export function operationFile(plan: ServicePlan, operation: OperationPlan): GeneratedFile {
  return schemaFile(plan, {
    path: schemaModule(plan, operation),
    name: schemaName(operation),
    type: "OperationSchema",
    fields(imports) {
      const reference = (shape: StructurePlan | undefined) => (shape ? importSchema(plan, shape, imports) : '"unit"');
      return [
        "9",
        JSON.stringify(namespaceOf(operation.id)),
        JSON.stringify(operation.name),
        traitsExpression(operationTraits(operation)),
        reference(operation.input),
        reference(operation.output),
      ];
    },
  });
}

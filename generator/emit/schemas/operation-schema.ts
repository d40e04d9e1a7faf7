import { namespaceOf, type OperationPlan, type ServicePlan, type StructurePlan } from "../../plan/index.js";
import { importSchema, schemaModule, schemaName } from "../shared/schema-module.js";
import type { Schema } from "./schema-file.js";
import { operationTraits, traitsExpression } from "./traits.js";

/** The schema of one operation: what goes in and what comes out. */
export function operationSchema(plan: ServicePlan, operation: OperationPlan): Schema {
  return {
    path: schemaModule(plan, operation),
    name: schemaName(operation),
    type: "OperationSchema",
    fields(imports) {
      const reference = (shape: StructurePlan | undefined) => (shape ? importSchema(plan, shape, imports) : '"unit"');
      return [
        "9",
        JSON.stringify(namespaceOf(operation.id)),
        JSON.stringify(operation.name),
        traitsExpression(operationTraits(operation, plan.protocol)),
        reference(operation.input),
        reference(operation.output),
      ];
    },
  };
}

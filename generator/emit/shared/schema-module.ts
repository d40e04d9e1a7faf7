import type { OperationPlan, ServicePlan, StructurePlan, UnionPlan } from "../../plan/index.js";
import { exceptionModule } from "./exception-module.js";
import type { Imports } from "./imports.js";
import { pieceModule } from "./module-path.js";
import { operationFileOf } from "./operation-file.js";

/** What has a schema of its own; the schemas of all other shapes are written out where they are used. */
export type SchemaShape = StructurePlan | UnionPlan | OperationPlan;

/**
 * Path of the file that holds the schema of a structure, union, error or operation. What only one operation takes or
 * answers stands with it: a client loads all of them, and each file costs it time.
 */
export function schemaModule(plan: ServicePlan, shape: SchemaShape): string {
  return pieceModule(plan, "schemas", operationFileOf(plan, shape.id) ?? shape.fileName);
}

/** `CreateSecretRequest$`. */
export function schemaName({ name }: SchemaShape): string {
  return `${name}$`;
}

/** Imports the schema of a structure, union, error or operation. Returns what to call it. */
export function importSchema(plan: ServicePlan, shape: SchemaShape, imports: Imports): string {
  return imports.value(schemaName(shape), schemaModule(plan, shape));
}

/** Path of the file that holds the schema of the service's base error. */
export function exceptionSchemaModule(plan: ServicePlan): string {
  return exceptionModule(plan).replace("/errors/", "/schemas/");
}

/** `SecretsManagerServiceException$`. */
export function exceptionSchemaName(plan: ServicePlan): string {
  return `${plan.names.exception}$`;
}

import type { OperationPlan, ServicePlan, StructurePlan, UnionPlan } from "../../plan/index.js";
import type { Imports } from "../shared/imports.js";
import { pieceModule, runtimeModule } from "../shared/module-path.js";

/** `CreateSecretRequestWire`: how a shape is written as JSON. */
export function importWire(plan: ServicePlan, shape: StructurePlan | UnionPlan, imports: Imports): string {
  return imports.value(wireName(shape), wireModule(plan, shape));
}

export function wireName(shape: StructurePlan | UnionPlan): string {
  return `${shape.name}Wire`;
}

export function wireModule(plan: ServicePlan, shape: StructurePlan | UnionPlan): string {
  return pieceModule(plan, "server/wire", shape.fileName);
}

/** `createSecretOperation`: how one operation is read, checked and answered. */
export function descriptionName(operation: OperationPlan): string {
  return `${operation.methodName}Operation`;
}

export function descriptionModule(plan: ServicePlan, operation: OperationPlan): string {
  return pieceModule(plan, "server/operations", operation.fileName);
}

/** `secretsManagerService`. */
export function serviceName(plan: ServicePlan): string {
  return `${plan.names.variable}Service`;
}

export function serviceModule(plan: ServicePlan): string {
  return pieceModule(plan, "server", "service");
}

/** The module that declares `SecretsManagerOperations`. */
export function operationsModule(plan: ServicePlan): string {
  return pieceModule(plan, "server", "operations");
}

export function handlerModule(plan: ServicePlan): string {
  return pieceModule(plan, "server", "handler");
}

/** Imports the protocol's factory. Only asked for where there is a protocol. */
export function importProtocol(plan: ServicePlan, imports: Imports): string {
  const { factory, module } = plan.protocol!.server;
  return imports.value(factory, runtimeModule(plan, `server/${module}`));
}

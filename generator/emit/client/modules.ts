import { kebabCase, type OperationPlan, type ServicePlan } from "../../plan/index.js";
import type { Imports } from "../shared/imports.js";
import { clientFile, clientModule, commandModule, commandName } from "../shared/client-module.js";
import { runtimeModule } from "../shared/module-path.js";

export { clientFile, clientModule, commandModule, commandName };

/** Path of a module of the client's runtime: `runtime/client/command.ts`. */
export function clientRuntime(plan: ServicePlan, module: string): string {
  return runtimeModule(plan, `client/${module}`);
}

export function aggregatedModule(plan: ServicePlan): string {
  return clientFile(plan, kebabCase(plan.names.base));
}

/** What is passed to `new` beside the names: the service as the runtime has to know it. */
export function serviceModule(plan: ServicePlan): string {
  return clientFile(plan, "service");
}

/** The module with the base class of the service's commands. */
export function baseCommandModule(plan: ServicePlan): string {
  return clientFile(plan, "base-command");
}

export function endpointModule(plan: ServicePlan, name: "endpoint-parameters" | "endpoint-rule-set"): string {
  return clientFile(plan, `endpoint/${name}`);
}

export function errorRegistriesModule(plan: ServicePlan): string {
  return clientFile(plan, "error-type-registries");
}

/** `paginateListSecrets`. */
export function paginatorName({ name }: OperationPlan): string {
  return `paginate${name}`;
}

export function paginatorModule(plan: ServicePlan, { fileName }: OperationPlan): string {
  return clientFile(plan, `pagination/paginate-${fileName}`);
}

/** `SecretsManagerPaginationConfiguration`. */
export function paginationConfigurationName({ names }: ServicePlan): string {
  return `${names.base}PaginationConfiguration`;
}

export function paginationConfigurationModule(plan: ServicePlan): string {
  return clientFile(plan, "pagination/pagination-configuration");
}

export function waiterModule(plan: ServicePlan, waiter: string): string {
  return clientFile(plan, `waiters/${kebabCase(waiter)}`);
}

export function importInput(plan: ServicePlan, operation: OperationPlan, imports: Imports): string {
  return imports.type(`${commandName(operation)}Input`, commandModule(plan, operation));
}

export function importOutput(plan: ServicePlan, operation: OperationPlan, imports: Imports): string {
  return imports.type(`${commandName(operation)}Output`, commandModule(plan, operation));
}

import { kebabCase, type OperationPlan, type ServicePlan } from "../../plan/index.js";
import { pieceModule } from "./module-path.js";

/** Path of a file of the client: `secretsmanager/client/commands/create-secret-command.ts`. */
export function clientFile(plan: ServicePlan, name: string): string {
  return pieceModule(plan, "client", name);
}

/** `CreateSecretCommand`. */
export function commandName({ name }: OperationPlan): string {
  return `${name}Command`;
}

export function commandModule(plan: ServicePlan, { fileName }: OperationPlan): string {
  return clientFile(plan, `commands/${fileName}-command`);
}

/** The module with the client's class. */
export function clientModule(plan: ServicePlan): string {
  return clientFile(plan, kebabCase(plan.names.client));
}

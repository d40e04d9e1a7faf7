import { commandLineName, type OperationPlan, type ServicePlan } from "../../plan/index.js";
import { moduleSpecifier, pieceModule, runtimeModule } from "../shared/module-path.js";

/** Path of a file of the command line: `secretsmanager/cli/commands/create-secret.ts`. */
export function cliFile(plan: ServicePlan, name: string): string {
  return pieceModule(plan, "cli", name);
}

/** Path of a module of the command line's runtime: `runtime/cli/run.ts`. */
export function runtimeOf(plan: ServicePlan, module: string): string {
  return runtimeModule(plan, `cli/${module}`);
}

/** The operations that have a command. Streams of events do not fit into one answer; the AWS CLI leaves them out, too. */
export function operationsOf({ operations }: ServicePlan): readonly OperationPlan[] {
  return operations.filter(({ eventStream }) => eventStream === undefined);
}

/** What people call the program: `secretsmanager`. */
export function programOf({ names }: ServicePlan): string {
  return names.folder;
}

/** `create-secret`. */
export function subcommandOf({ name }: OperationPlan): string {
  return commandLineName(name);
}

export function commandLineModule(plan: ServicePlan): string {
  return cliFile(plan, "command-line");
}

/** `secretsManagerCommandLine`. */
export function commandLineVariable({ names }: ServicePlan): string {
  return `${names.variable}CommandLine`;
}

export function subcommandModule(plan: ServicePlan, { fileName }: OperationPlan): string {
  return cliFile(plan, `commands/${fileName}`);
}

export function commandHelpModule(plan: ServicePlan, { fileName }: OperationPlan): string {
  return cliFile(plan, `help/${fileName}`);
}

export function overviewModule(plan: ServicePlan): string {
  return cliFile(plan, "help/index");
}

/** A function that loads something when it is called: `() => import("./x.js").then(({ x }) => x)`. */
export function later(from: string, module: string, name: string): string {
  return `() => import(${JSON.stringify(moduleSpecifier(from, module))}).then(({ ${name} }) => ${name})`;
}

import type { ServicePlan } from "../../plan/index.js";
import type { GeneratedFile } from "../emitter.js";
import { clientModule } from "../shared/client-module.js";
import { credentialSettings, hasNoRegion } from "../shared/client-settings.js";
import { object, objectConstant } from "../shared/constant.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { sentenceOf } from "./help/plain-text.js";
import {
  cliFile,
  commandLineModule,
  commandLineVariable,
  later,
  operationsOf,
  overviewModule,
  programOf,
  runtimeOf,
  subcommandModule,
  subcommandOf,
} from "./modules.js";
import { commandVariable } from "./command-file.js";

/** The file with what the program knows before it knows which command is meant. */
export function commandLineFile(plan: ServicePlan): GeneratedFile {
  const path = commandLineModule(plan);
  const variable = commandLineVariable(plan);
  const imports = new Imports(path, [variable]);
  const type = imports.type("CommandLine", runtimeOf(plan, "command-line"));
  const commands = operationsOf(plan).map((operation) => {
    const load = later(path, subcommandModule(plan, operation), commandVariable(operation));
    const summary = JSON.stringify(sentenceOf(operation.documentation));
    return `${JSON.stringify(subcommandOf(operation))}: ${object([`summary: ${summary}`, `load: ${load}`])}`;
  });
  const credentials = hasNoRegion(plan) ? credentialSettings(plan) : [];
  const fields = [
    `program: ${JSON.stringify(programOf(plan))}`,
    `title: ${JSON.stringify(plan.title)}`,
    `apiVersion: ${JSON.stringify(plan.version)}`,
    `serviceId: ${JSON.stringify(plan.names.sdkId)}`,
    ...(hasNoRegion(plan) ? [`authentication: "http"`] : []),
    ...(credentials.length > 0 ? [`credentials: ${JSON.stringify(credentials)}`] : []),
    ...(plan.protocol?.bindsHttp ? ["isRest: true"] : []),
    `commands: ${object(commands)}`,
    `help: ${later(path, overviewModule(plan), "page")}`,
    `client: ${later(path, clientModule(plan), plan.names.client)}`,
  ];
  return generatedFile(plan, cliFile(plan, "command-line"), {
    imports,
    statements: [
      objectConstant(variable, type, fields, {
        documentation: `The command line of ${plan.title}.`,
        isExported: true,
      }),
    ],
  });
}

import { lowerFirst, type OperationPlan, type PaginationPlan, type ServicePlan } from "../../plan/index.js";
import type { GeneratedFile } from "../emitter.js";
import { blobPayloadOf } from "../shared/blob-payload.js";
import { commandModule, commandName } from "../shared/client-module.js";
import { object, objectConstant } from "../shared/constant.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { commandHelpModule, later, runtimeOf, subcommandModule } from "./modules.js";
import { structuresIn } from "./structures-in.js";
import { structureExpression } from "./value-expression.js";

/** `createSecretCommand`: what a command's file exports. */
export function commandVariable({ name }: OperationPlan): string {
  return `${lowerFirst(name)}Command`;
}

/** The file of one subcommand: what it takes, what it answers, and where the rest is to be had. */
export function commandFile(plan: ServicePlan, operation: OperationPlan): GeneratedFile {
  const path = subcommandModule(plan, operation);
  const structures = structuresIn(plan, operation);
  const variable = commandVariable(operation);
  const imports = new Imports(path, [variable, ...structures.map(({ name }) => name)]);
  const runtime = runtimeOf(plan, "command-line");
  const type = imports.type("Command", runtime);
  const { input, output, paginated } = operation;
  const outfile = output && blobPayloadOf(plan, output, "response");
  const structureType = structures.length > 0 ? imports.type("StructureValue", runtime) : "";
  const fields = [
    `operation: ${JSON.stringify(operation.name)}`,
    `input: ${input?.name ?? '{ kind: "structure", name: "Unit", members: {} }'}`,
    ...(output ? [`output: ${output.name}`] : []),
    ...(outfile ? [`outfile: ${JSON.stringify(outfile.name)}`] : []),
    ...(paginated ? [`pages: ${pagesExpression(paginated)}`] : []),
    `help: ${later(path, commandHelpModule(plan, operation), "page")}`,
    `command: ${later(path, commandModule(plan, operation), commandName(operation))}`,
  ];
  return generatedFile(plan, path, {
    imports,
    statements: [
      ...structures.map((structure) =>
        objectConstant(
          structure.name,
          structureType,
          structureExpression(plan, structure, () => imports.type("MemberValue", runtime)),
          { isExported: false },
        ),
      ),
      objectConstant(variable, type, fields, { isExported: true }),
    ],
  });
}

function pagesExpression({ inputToken, outputToken, pageSize, items }: PaginationPlan): string {
  const given = Object.entries({ inputToken, outputToken, pageSize, items }).filter(([, value]) => value !== undefined);
  return object(given.map(([name, value]) => `${name}: ${JSON.stringify(value)}`));
}

import type { OperationPlan, PaginationPlan, ServicePlan } from "../../plan/index.js";
import { StructureKind } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { comment } from "../shared/documentation.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import {
  clientModule,
  clientRuntime,
  commandModule,
  commandName,
  importInput,
  importOutput,
  paginationConfigurationModule,
  paginationConfigurationName,
  paginatorModule,
  paginatorName,
} from "./modules.js";

/** A file for each operation that answers in pages, and one for what all of them are given; none without such operations. */
export function paginationFiles(plan: ServicePlan): readonly GeneratedFile[] {
  const files = plan.operations.flatMap((operation) =>
    operation.paginated ? [paginatorFile(plan, operation, operation.paginated)] : [],
  );
  return files.length > 0 ? [configurationFile(plan), ...files] : [];
}

function configurationFile(plan: ServicePlan): GeneratedFile {
  const path = paginationConfigurationModule(plan);
  const name = paginationConfigurationName(plan);
  const imports = new Imports(path, [name]);
  return generatedFile(plan, path, {
    imports,
    statements: [
      {
        kind: StructureKind.Interface,
        docs: comment({ documentation: "With which client to page, and from where on." }),
        isExported: true,
        name,
        extends: [imports.type("PaginationConfiguration", clientRuntime(plan, "paginator"))],
        properties: [{ name: "client", type: imports.type(plan.names.client, clientModule(plan)) }],
      },
    ],
  });
}

function paginatorFile(plan: ServicePlan, operation: OperationPlan, paginated: PaginationPlan): GeneratedFile {
  const path = paginatorModule(plan, operation);
  const name = paginatorName(operation);
  const imports = new Imports(path, [name]);
  const paginate = imports.value("paginate", clientRuntime(plan, "paginator"));
  const client = imports.value(plan.names.client, clientModule(plan));
  const command = imports.value(commandName(operation), commandModule(plan, operation));
  const paging = [
    `inputToken: ${JSON.stringify(paginated.inputToken)}`,
    `outputToken: ${JSON.stringify(paginated.outputToken)}`,
    ...(paginated.pageSize === undefined ? [] : [`pageSize: ${JSON.stringify(paginated.pageSize)}`]),
  ];
  return generatedFile(plan, path, {
    imports,
    statements: [
      {
        kind: StructureKind.Function,
        docs: comment({
          documentation: `Sends \`${commandName(operation)}\` again and again, from page to page, and gives each answer.`,
        }),
        isExported: true,
        name,
        parameters: [
          {
            name: "config",
            type: imports.type(paginationConfigurationName(plan), paginationConfigurationModule(plan)),
          },
          { name: "input", type: importInput(plan, operation, imports) },
          { name: "rest", isRestParameter: true, type: "unknown[]" },
        ],
        returnType: `${imports.type("Paginator", clientRuntime(plan, "paginator"))}<${importOutput(plan, operation, imports)}>`,
        statements: [`return ${paginate}(${client}, ${command}, { ${paging.join(", ")} }, config, input, ...rest);`],
      },
    ],
  });
}

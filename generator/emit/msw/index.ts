import type { ServicePlan } from "../../plan/index.js";
import { StructureKind } from "../../print/typescript.js";
import type { Emitter, GeneratedFile } from "../emitter.js";
import { comment } from "../shared/documentation.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { pieceModule, runtimeModule } from "../shared/module-path.js";

/** Handlers for msw, which answer a client in the process or page that it runs in. */
export const msw: Emitter = {
  name: "msw",
  needsProtocol: true,
  emit: (plan) => [handlersFile(plan)],
};

function handlersFile(plan: ServicePlan): GeneratedFile {
  const path = pieceModule(plan, "msw", "index");
  const { mswHandlers, operations, variable } = plan.names;
  const imports = new Imports(path, [mswHandlers]);
  const { factory, module } = plan.protocol!.server;
  const protocol = imports.value(factory, runtimeModule(plan, `server/${module}`));
  const service = imports.value(`${variable}Service`, pieceModule(plan, "server", "service"));
  const runtime = runtimeModule(plan, "msw");
  const { serverPath } = plan;
  const own = serverPath === undefined ? [] : [JSON.stringify(serverPath)];
  const parts = [protocol, service, "operations", "options", ...own];
  return generatedFile(plan, path, {
    imports,
    statements: [
      {
        kind: StructureKind.Function,
        docs: comment({
          documentation:
            `Handlers for msw that answer requests for ${plan.title} as the service would: inputs are checked, what an ` +
            "operation throws is answered as an error. Requests for operations that are not given, and those for other " +
            "services, go on to the next handler.",
          tags: [example(plan)],
        }),
        isExported: true,
        name: mswHandlers,
        parameters: [
          {
            name: "operations",
            type: `Partial<${imports.type(operations, pieceModule(plan, "server", "operations"))}>`,
          },
          { name: "options", type: imports.type("MswOptions", runtime), initializer: "{}" },
        ],
        returnType: `${imports.type("HttpHandler", "msw")}[]`,
        statements: [`return ${imports.value("handlersOf", runtime)}(${parts.join(", ")});`],
      },
      `export type { ${imports.type("MswOptions", runtime)} };`,
    ],
  });
}

function example({ names, operations }: ServicePlan): string {
  const operation = operations[0]?.methodName ?? "operation";
  return [
    "@example",
    "```ts",
    'import { setupServer } from "msw/node";',
    "",
    `setupServer(...${names.mswHandlers}({ ${operation}: (input) => ({}) })).listen();`,
    "```",
  ].join("\n");
}

import type { ServicePlan } from "../../plan/index.js";
import { StructureKind } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { comment } from "../shared/documentation.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { runtimeModule } from "../shared/module-path.js";
import { handlerModule, importProtocol, operationsModule, serviceModule, serviceName } from "./modules.js";

/** The file with the function that makes a server of somebody's operations. */
export function handlerFile(plan: ServicePlan): GeneratedFile {
  const path = handlerModule(plan);
  const { handlerFactory, operations: operationsName } = plan.names;
  const imports = new Imports(path, [handlerFactory]);
  const runtime = runtimeModule(plan, "server/handler");
  const protocol = importProtocol(plan, imports);
  const createServer = imports.value("createServer", runtime);
  return generatedFile(plan, path, {
    imports,
    statements: [
      {
        kind: StructureKind.Function,
        docs: comment({
          documentation:
            `Makes a handler of requests for ${plan.title}, of the form that fetch has: a \`Request\` in, a \`Response\` ` +
            "out. It never rejects: whatever goes wrong is answered as the service does.",
          tags: [example(plan)],
        }),
        isExported: true,
        name: handlerFactory,
        parameters: [
          { name: "operations", type: imports.type(operationsName, operationsModule(plan)) },
          {
            name: "options",
            type: imports.type("HandlerOptions", runtimeModule(plan, "server/options")),
            initializer: "{}",
          },
        ],
        returnType: imports.type("Handler", runtime),
        statements: [
          `return ${createServer}(${protocol}, ${imports.value(serviceName(plan), serviceModule(plan))}, operations, options).handle;`,
        ],
      },
    ],
  });
}

/** Under node:http, where most will want to try it. */
function example({ names }: ServicePlan): string {
  return [
    "@example",
    "```ts",
    'import { serve } from "@hono/node-server";',
    "",
    `serve({ fetch: ${names.handlerFactory}(operations), port: 3000 });`,
    "```",
  ].join("\n");
}

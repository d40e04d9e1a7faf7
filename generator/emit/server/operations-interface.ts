import type { OperationPlan, ServicePlan } from "../../plan/index.js";
import { StructureKind } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { comment, operationComment } from "../shared/documentation.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { runtimeModule, typeModule } from "../shared/module-path.js";
import { operationsModule } from "./modules.js";

/** The interface that somebody implements to be this service. */
export function operationsFile(plan: ServicePlan): GeneratedFile {
  const path = operationsModule(plan);
  const imports = new Imports(path, [plan.names.operations]);
  const context = imports.type("OperationContext", runtimeModule(plan, "server/context"));
  return generatedFile(plan, path, {
    imports,
    statements: [
      {
        kind: StructureKind.Interface,
        docs: comment({
          documentation:
            `The operations of ${plan.title}, for a server to implement. Inputs have passed all checks of the model when ` +
            "they arrive. An error of the service that an operation throws is answered as such; any other becomes the " +
            "service's internal error, of which the caller learns nothing.",
        }),
        isExported: true,
        name: plan.names.operations,
        methods: plan.operations.map((operation) => ({
          docs: operationComment(operation, 2),
          // Without quotation marks it would be what `new` makes of the interface.
          name: operation.methodName === "new" ? `"new"` : operation.methodName,
          parameters: [
            { name: "input", type: inputType(plan, operation, imports) },
            { name: "context", type: context },
          ],
          returnType: returnType(plan, operation, imports),
        })),
      },
    ],
  });
}

function inputType(plan: ServicePlan, { input }: OperationPlan, imports: Imports): string {
  return input ? imports.type(input.name, typeModule(plan, input)) : "Record<string, never>";
}

function returnType(plan: ServicePlan, { output }: OperationPlan, imports: Imports): string {
  const type = output ? imports.type(output.name, typeModule(plan, output)) : "void";
  return `${type} | Promise<${type}>`;
}

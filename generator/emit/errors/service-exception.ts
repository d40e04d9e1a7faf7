import type { ServicePlan } from "../../plan/index.js";
import { StructureKind } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { comment } from "../shared/documentation.js";
import { exceptionModule } from "../shared/exception-module.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { runtimeModule } from "../shared/module-path.js";

/** The base class of a service's errors, which stands for those that the model does not know as well. */
export function exceptionFile(plan: ServicePlan): GeneratedFile {
  const path = exceptionModule(plan);
  const imports = new Imports(path, [plan.names.exception]);
  const runtime = runtimeModule(plan, "service-exception");
  return generatedFile(plan, path, {
    imports,
    statements: [
      {
        kind: StructureKind.Class,
        docs: comment({
          documentation: `Base class of all errors of ${plan.title}. A client throws it as it is for an error that it does not know.`,
        }),
        isExported: true,
        name: plan.names.exception,
        extends: imports.value("ServiceException", runtime),
        properties: [
          {
            isStatic: true,
            hasOverrideKeyword: true,
            isReadonly: true,
            name: "shapeId",
            type: "string",
            initializer: JSON.stringify(`smithy.ts.sdk.synthetic.${plan.namespace}#${plan.names.exception}`),
          },
        ],
        ctors: [
          {
            parameters: [{ name: "options", type: imports.type("ExceptionOptions", runtime) }],
            statements: ["super({ ...options, $metadata: options.$metadata ?? {} });"],
          },
        ],
      },
    ],
  });
}

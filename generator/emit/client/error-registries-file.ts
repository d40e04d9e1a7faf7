import type { ServicePlan, StructurePlan } from "../../plan/index.js";
import { StructureKind, VariableDeclarationKind } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { comment } from "../shared/documentation.js";
import { declaredShapes, isError } from "../shared/declared-shapes.js";
import { exceptionModule } from "../shared/exception-module.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { typeModule } from "../shared/module-path.js";
import { exceptionSchemaModule, exceptionSchemaName, importSchema } from "../shared/schema-module.js";
import { clientRuntime, errorRegistriesModule } from "./modules.js";

/** The file that tells protocols the classes of the service's errors. */
export function errorRegistriesFile(plan: ServicePlan): GeneratedFile {
  const path = errorRegistriesModule(plan);
  const imports = new Imports(path, ["errorTypeRegistries"]);
  const runtime = clientRuntime(plan, "error-registries");
  const base = [
    imports.value(exceptionSchemaName(plan), exceptionSchemaModule(plan)),
    imports.value(plan.names.exception, exceptionModule(plan)),
  ];
  const others = errorsOf(plan).map((error) => [
    importSchema(plan, error, imports),
    imports.value(error.name, typeModule(plan, error)),
  ]);
  const errorRegistries = imports.value("errorRegistries", runtime);
  return generatedFile(plan, path, {
    imports,
    statements: [
      {
        kind: StructureKind.VariableStatement,
        docs: comment({ documentation: "By which a protocol finds the class of an error." }),
        isExported: true,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [
          {
            name: "errorTypeRegistries",
            type: `${imports.type("TypeRegistry", runtime)}[]`,
            initializer: (writer) => {
              writer.write(`/* @__PURE__ */ ${errorRegistries}(() => [`).newLine();
              writer.indent(() => [base, ...others].forEach((pair) => writer.writeLine(`[${pair.join(", ")}],`)));
              writer.write("])");
            },
          },
        ],
      },
    ],
  });
}

/** Errors of streams as well as those of operations. */
function errorsOf(plan: ServicePlan): readonly StructurePlan[] {
  return declaredShapes(plan).filter((shape): shape is StructurePlan => isError(shape));
}

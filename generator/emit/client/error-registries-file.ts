import type { ServicePlan, StructurePlan } from "../../plan/index.js";
import type { CodeBlockWriter } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { declaredShapes, isError } from "../shared/declared-shapes.js";
import { exceptionModule } from "../shared/exception-module.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { typeModule } from "../shared/module-path.js";
import { exceptionSchemaModule, exceptionSchemaName, importSchema } from "../shared/schema-module.js";
import { writeComment } from "../shared/write-comment.js";
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
  const type = imports.type("TypeRegistry", runtime);
  const errorRegistries = imports.value("errorRegistries", runtime);
  const statement = (writer: CodeBlockWriter) => {
    writeComment(writer, { documentation: "By which a protocol finds the class of an error." });
    writer.writeLine(`export const errorTypeRegistries: ${type}[] = /* @__PURE__ */ ${errorRegistries}(() => [`);
    writer.indent(() => [base, ...others].forEach((pair) => writer.writeLine(`[${pair.join(", ")}],`)));
    writer.write("]);");
  };
  return generatedFile(plan, path, { imports, statements: [statement] });
}

/** Errors of streams as well as those of operations. */
function errorsOf(plan: ServicePlan): readonly StructurePlan[] {
  return declaredShapes(plan).filter((shape): shape is StructurePlan => isError(shape));
}

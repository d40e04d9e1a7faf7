import type { ServicePlan } from "../../plan/index.js";
import type { Emitter, GeneratedFile } from "../emitter.js";
import { declaredShapes, isError, type DeclaredShape } from "../shared/declared-shapes.js";
import { generatedFile, type Statement } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { indexFile } from "../shared/index-file.js";
import { pieceModule, typeModule } from "../shared/module-path.js";
import { enumStatements } from "./enum.js";
import { interfaceOf } from "./interface.js";
import { alternativesOf, unionStatements } from "./union.js";
import { untaggedUnionStatement } from "./untagged-union.js";

/** The TypeScript types of a service's structures, unions and enums, one a file. Errors are classes of another piece. */
export const types: Emitter = {
  name: "types",
  needsProtocol: false,
  emit(plan) {
    const shapes = declaredShapes(plan).filter((shape) => !isError(shape));
    const exports = shapes.map((shape) => ({
      module: typeModule(plan, shape),
      names: [shape.name],
      isTypeOnly: shape.kind === "structure" || shape.kind === "union",
    }));
    return [
      ...shapes.map((shape) => typeFile(plan, shape)),
      indexFile(plan, pieceModule(plan, "types", "index"), exports),
    ];
  },
};

function typeFile(plan: ServicePlan, shape: DeclaredShape): GeneratedFile {
  const path = typeModule(plan, shape);
  const imports = new Imports(path, ownNamesOf(shape));
  return generatedFile(plan, path, { imports, statements: statementsOf(plan, shape, imports) });
}

/** The names that a file declares or means by themselves, which an import must leave free. */
function ownNamesOf(shape: DeclaredShape): readonly string[] {
  return shape.kind === "union" && !shape.untagged ? [shape.name, ...alternativesOf(shape)] : [shape.name];
}

function statementsOf(plan: ServicePlan, shape: DeclaredShape, imports: Imports): readonly Statement[] {
  switch (shape.kind) {
    case "structure":
      return [interfaceOf(plan, shape, imports)];
    case "union":
      return shape.untagged ? [untaggedUnionStatement(plan, shape, imports)] : unionStatements(plan, shape, imports);
    case "enum":
    case "intEnum":
      return enumStatements(plan, shape);
    default:
      return shape satisfies never;
  }
}

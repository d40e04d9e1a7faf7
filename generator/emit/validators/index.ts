import type { EnumPlan, ServicePlan, ShapePlan, StructurePlan, UnionPlan } from "../../plan/index.js";
import type { Emitter, GeneratedFile } from "../emitter.js";
import { indexFile } from "../shared/index-file.js";
import { pieceModule, typeModule } from "../shared/module-path.js";
import { enumFile } from "./enum.js";
import { isRefused, refusalFunction, refusalName } from "./refusal-function.js";
import { declarationOf, ValidatorFile, validatorModule } from "./validator-file.js";
import { violationsFunction } from "./violations-function.js";

/**
 * Validators of a service's structures and unions, one a file: straight code that asks what the model's constraints
 * ask, and nothing that is made up when the program runs. Errors and streams of events are not validated.
 *
 * An enum's type is open, so that a program can be older than the service that it talks to. A validator is asked for the
 * model's opinion all the same: a value that the enum does not have breaks `smithy.api#enum`, as with Smithy's servers.
 */
export const validators: Emitter = {
  name: "validators",
  needsProtocol: false,
  emit(plan) {
    const shapes = [...plan.shapes.values()].filter(isValidated);
    const enums = [...plan.shapes.values()].filter(isEnum);
    const exports = shapes.map((shape) => ({
      module: validatorModule(plan, shape),
      names: [validatorName(shape), ...(isRefused(plan, shape) ? [refusalName(shape)] : [])],
      isTypeOnly: false,
    }));
    return [
      ...shapes.map((shape) => validatorFile(plan, shape)),
      ...enums.map((shape) => enumFile(plan, shape)),
      indexFile(plan, pieceModule(plan, "validators", "index"), exports),
    ];
  },
};

function isValidated(shape: ShapePlan): shape is StructurePlan | UnionPlan {
  if (shape.isPrelude) return false;
  return shape.kind === "structure" ? shape.role !== "error" : shape.kind === "union" && !shape.isEventStream;
}

function isEnum(shape: ShapePlan): shape is EnumPlan {
  return shape.kind === "enum" || shape.kind === "intEnum";
}

function validatorFile(plan: ServicePlan, shape: StructurePlan | UnionPlan): GeneratedFile {
  const file = new ValidatorFile(plan, shape);
  const name = file.names.takeFunction(validatorName(shape));
  const type = file.imports.type(shape.name, typeModule(plan, shape));
  const violations = violationsFunction(file, shape);
  const refusal = refusalFunction(file, shape);
  const declaration = declarationOf(
    `Checks values against the constraints of \`${shape.name}\`.`,
    `export const ${name}: ${file.runtimeType("Validator")}<${type}>`,
    `/* @__PURE__ */ ${file.runtime("validatorOf")}(violationsOf${shape.name})`,
  );
  return file.print([declaration, violations, ...(refusal ? [refusal] : [])]);
}

function validatorName(shape: ShapePlan): string {
  return `${shape.name}Validator`;
}

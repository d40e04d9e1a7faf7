import type { ServicePlan } from "../../plan/index.js";
import type { Emitter } from "../emitter.js";
import { declaredShapes, type DeclaredShape } from "../shared/declared-shapes.js";
import { indexFile, type Export } from "../shared/index-file.js";
import { pieceModule } from "../shared/module-path.js";
import {
  exceptionSchemaModule,
  exceptionSchemaName,
  schemaModule,
  schemaName,
  type SchemaShape,
} from "../shared/schema-module.js";
import { exceptionSchema } from "./exception-schema.js";
import { operationSchema } from "./operation-schema.js";
import { schemaFiles } from "./schema-file.js";
import { structureSchema } from "./structure-schema.js";

/**
 * The shapes of a service as data, for the protocols of `@aws-sdk/core` and `@smithy/core`. Nothing
 * happens when they are imported, so a bundle keeps only those that it uses.
 */
export const schemas: Emitter = {
  name: "schemas",
  needsProtocol: true,
  emit(plan) {
    const shapes = declaredShapes(plan).filter(hasSchema);
    return [
      ...schemaFiles(plan, [
        ...shapes.map((shape) => structureSchema(plan, shape)),
        exceptionSchema(plan),
        ...plan.operations.map((operation) => operationSchema(plan, operation)),
      ]),
      indexFile(plan, pieceModule(plan, "schemas", "index"), exportsOf(plan, [...shapes, ...plan.operations])),
    ];
  },
};

function hasSchema(shape: DeclaredShape): shape is Extract<DeclaredShape, SchemaShape> {
  return shape.kind === "structure" || shape.kind === "union";
}

function exportsOf(plan: ServicePlan, shapes: readonly SchemaShape[]): readonly Export[] {
  return [
    { module: exceptionSchemaModule(plan), names: [exceptionSchemaName(plan)], isTypeOnly: false },
    ...shapes.map((shape) => ({
      module: schemaModule(plan, shape),
      names: [schemaName(shape)],
      isTypeOnly: false,
    })),
  ];
}

import type { ServicePlan } from "../../plan/index.js";
import type { Emitter } from "../emitter.js";
import { indexFile, type Export } from "../shared/index-file.js";
import { pieceModule, typeModule } from "../shared/module-path.js";
import { errorShapes } from "../shared/declared-shapes.js";
import { exceptionModule } from "../shared/exception-module.js";
import { exceptionFile } from "./service-exception.js";
import { errorFile } from "./error-class.js";

/** A class for each error that a service may answer, and the base class that all of them share. */
export const errors: Emitter = {
  name: "errors",
  needsProtocol: false,
  emit(plan) {
    return [
      exceptionFile(plan),
      ...errorShapes(plan).map((error) => errorFile(plan, error)),
      indexFile(plan, pieceModule(plan, "errors", "index"), exportsOf(plan)),
    ];
  },
};

function exportsOf(plan: ServicePlan): readonly Export[] {
  return [
    { module: exceptionModule(plan), names: [plan.names.exception], isTypeOnly: false },
    ...errorShapes(plan).map((error) => ({ module: typeModule(plan, error), names: [error.name], isTypeOnly: false })),
  ];
}

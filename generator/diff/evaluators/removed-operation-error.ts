import { shapeNameOf } from "../../model/index.js";
import { notIn } from "../bindings.js";
import { breaks, type Evaluator } from "../evaluator.js";

export const removedOperationError: Evaluator = {
  name: "RemovedOperationError",
  meaning: "An operation no longer fails in a way that it could before.",
  breaks: {
    "client source": "always: code may look for the error",
    server: "always: an implementation may answer it",
  },
  *evaluate(differences) {
    for (const { before, after } of differences.changedOf("operation")) {
      for (const error of notIn(after.errors, before.errors)) {
        yield {
          id: `RemovedOperationError.${shapeNameOf(error)}`,
          severity: "warning",
          message: `The \`${error}\` error was removed from the \`${after.id}\` operation.`,
          shape: after.id,
          breaks: breaks({ "client source": true, server: true }),
        };
      }
    }
  },
};

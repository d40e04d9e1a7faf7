import { shapeNameOf } from "../../model/index.js";
import { notIn } from "../bindings.js";
import { breaks, type Evaluator } from "../evaluator.js";

export const addedOperationError: Evaluator = {
  name: "AddedOperationError",
  meaning: "An operation can fail in a way that it could not before.",
  breaks: { "client wire": "always: deployed clients are sent an error that they do not know" },
  *evaluate(differences) {
    for (const { before, after } of differences.changedOf("operation")) {
      for (const error of notIn(before.errors, after.errors)) {
        yield {
          id: `AddedOperationError.${shapeNameOf(error)}`,
          severity: "warning",
          message:
            `The \`${error}\` error was added to the \`${after.id}\` operation. This is backward-compatible if the ` +
            "error is only encountered as a result of a change in behavior of the client (for example, the client " +
            "sends a new parameter to an operation).",
          shape: after.id,
          breaks: breaks({ "client wire": true }),
        };
      }
    }
  },
};

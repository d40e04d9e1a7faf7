import { notIn } from "../bindings.js";
import { breaks, type Evaluator } from "../evaluator.js";

export const addedServiceError: Evaluator = {
  name: "AddedServiceError",
  meaning: "All operations of a service can fail in a way that they could not before.",
  breaks: { "client wire": "always: deployed clients are sent an error that they do not know" },
  *evaluate(differences) {
    for (const { before, after } of differences.changedOf("service")) {
      for (const error of notIn(before.errors, after.errors)) {
        yield {
          id: "AddedServiceError",
          severity: "warning",
          message:
            `The \`${error}\` error was added to the \`${after.id}\` service, making this error common to all ` +
            "operations within the service. This is backward-compatible if the error is only encountered as a result " +
            "of a change in behavior of the client (for example, the client sends a new parameter to an operation).",
          shape: after.id,
          breaks: breaks({ "client wire": true }),
        };
      }
    }
  },
};

import { notIn } from "../bindings.js";
import { breaks, type Evaluator } from "../evaluator.js";

export const removedServiceError: Evaluator = {
  name: "RemovedServiceError",
  meaning: "An error is no longer common to all operations of a service.",
  breaks: {
    "client source": "always: code may look for the error",
    server: "always: an implementation may answer it",
  },
  *evaluate(differences) {
    for (const { before, after } of differences.changedOf("service")) {
      for (const error of notIn(after.errors, before.errors)) {
        yield {
          id: "RemovedServiceError",
          severity: "warning",
          message:
            `The \`${error}\` error was removed from the \`${after.id}\` service. This means that it is no longer ` +
            "considered an error common to all operations within the service.",
          shape: after.id,
          breaks: breaks({ "client source": true, server: true }),
        };
      }
    }
  },
};

import { lostOperations } from "../bindings.js";
import { breaks, type Evaluator } from "../evaluator.js";

export const removedOperation: Evaluator = {
  name: "RemovedOperation",
  meaning: "Clients can no longer call an operation, however it was bound to its service.",
  breaks: { "client source": "always", "client wire": "always: it is refused", server: "always" },
  *evaluate(differences) {
    const who = breaks({ "client source": true, "client wire": true, server: true });
    for (const id of lostOperations(differences)) {
      const message = `Operation \`${id}\` is gone`;
      yield { id: "RemovedOperation", severity: "error", message, shape: id, breaks: who };
    }
  },
};

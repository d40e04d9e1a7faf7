import { gainedOperations } from "../bindings.js";
import { breaks, type Evaluator } from "../evaluator.js";

export const addedOperation: Evaluator = {
  name: "AddedOperation",
  meaning: "Clients can call an operation that they could not, however it is bound to its service.",
  breaks: { server: "always: it must be offered" },
  *evaluate(differences) {
    for (const id of gainedOperations(differences)) {
      const message = `Operation \`${id}\` is new`;
      yield { id: "AddedOperation", severity: "note", message, shape: id, breaks: breaks({ server: true }) };
    }
  },
};

import { shapeNameOf, type ResourceShape, type ServiceShape, type ShapeId } from "../../model/index.js";
import { gainedOperations, operationsBelow } from "../bindings.js";
import type { Change } from "../change.js";
import type { Differences } from "../differences.js";
import { breaks, type Evaluator, type Finding } from "../evaluator.js";

export const addedEntityBinding: Evaluator = {
  name: "AddedEntityBinding",
  meaning: "An operation or a resource was bound to a service or resource that was there before.",
  breaks: { server: "if the service gains an operation, which it must offer" },
  *evaluate(differences) {
    for (const change of differences.changedOf("service", "resource")) {
      for (const id of change.after.operations) {
        if (!change.before.operations.includes(id)) yield bound(differences, change, "Operation", id);
      }
      for (const id of change.after.resources) {
        if (!change.before.resources.includes(id)) yield bound(differences, change, "Resource", id);
      }
    }
  },
};

function bound(
  differences: Differences,
  { after }: Change<ServiceShape | ResourceShape>,
  what: "Operation" | "Resource",
  id: ShapeId,
): Finding {
  const gained = gainedOperations(differences);
  const operations = what === "Operation" ? [id] : operationsBelow(differences.newModel, id);
  return {
    id: `Added${what}Binding.To${after.type === "service" ? "Service" : "Resource"}.${shapeNameOf(id)}`,
    severity: "note",
    message: `${what} binding of \`${id}\` was added to the ${after.type} shape, \`${after.id}\``,
    shape: after.id,
    breaks: breaks({ server: operations.some((operation) => gained.has(operation)) }),
  };
}

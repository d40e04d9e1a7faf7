import { shapeNameOf, type ResourceShape, type ServiceShape, type ShapeId } from "../../model/index.js";
import { gainedOperations, notIn, operationsBelow } from "../bindings.js";
import { breaks, type Evaluator, type Finding } from "../evaluator.js";

export const addedEntityBinding: Evaluator = {
  name: "AddedEntityBinding",
  meaning: "An operation or a resource was bound to a service or resource that was there before.",
  breaks: { server: "if the service gains an operation, which it must offer" },
  *evaluate(differences) {
    const changes = differences.changedOf("service", "resource");
    if (changes.length === 0) return;
    const gained = gainedOperations(differences);
    for (const { before, after } of changes) {
      for (const id of notIn(before.operations, after.operations)) yield bound(after, "Operation", id, gained.has(id));
      for (const id of notIn(before.resources, after.resources)) {
        const isGain = operationsBelow(differences.newModel, id).some((operation) => gained.has(operation));
        yield bound(after, "Resource", id, isGain);
      }
    }
  },
};

function bound(
  entity: ServiceShape | ResourceShape,
  what: "Operation" | "Resource",
  id: ShapeId,
  isGain: boolean,
): Finding {
  return {
    id: `Added${what}Binding.To${entity.type === "service" ? "Service" : "Resource"}.${shapeNameOf(id)}`,
    severity: "note",
    message: `${what} binding of \`${id}\` was added to the ${entity.type} shape, \`${entity.id}\``,
    shape: entity.id,
    breaks: breaks({ server: isGain }),
  };
}

import { operationsOf, shapeNameOf, type ResourceShape, type ServiceShape, type ShapeId } from "../../model/index.js";
import { lostOperations, operationsBelow } from "../bindings.js";
import type { Change } from "../change.js";
import type { Differences } from "../differences.js";
import { breaks, nobody, type Evaluator, type Finding } from "../evaluator.js";

const lost = "if the service loses an operation";

export const removedEntityBinding: Evaluator = {
  name: "RemovedEntityBinding",
  meaning: "An operation or a resource is no longer bound to a service or resource.",
  breaks: { "client source": lost, "client wire": lost, server: lost },
  *evaluate(differences) {
    for (const change of differences.changedOf("service", "resource")) {
      for (const id of change.before.operations) {
        if (change.after.operations.includes(id)) continue;
        yield isStillOffered(differences, change.after, id)
          ? moved(change, id)
          : unbound(differences, change, "Operation", id);
      }
      for (const id of change.before.resources) {
        if (!change.after.resources.includes(id)) yield unbound(differences, change, "Resource", id);
      }
    }
  },
};

function isStillOffered({ newModel }: Differences, entity: ServiceShape | ResourceShape, id: ShapeId): boolean {
  return entity.type === "service" && operationsOf(newModel, entity).some((operation) => operation.id === id);
}

function moved({ after }: Change<ServiceShape | ResourceShape>, id: ShapeId): Finding {
  return {
    id: `RemovedOperationBinding.FromService.${shapeNameOf(id)}`,
    severity: "note",
    message:
      `Operation binding of \`${id}\` was removed from service shape, \`${after.id}\`, ` +
      "but the operation remains in the service closure through a resource",
    shape: after.id,
    breaks: nobody,
  };
}

function unbound(
  differences: Differences,
  { after }: Change<ServiceShape | ResourceShape>,
  what: "Operation" | "Resource",
  id: ShapeId,
): Finding {
  const gone = lostOperations(differences);
  const operations = what === "Operation" ? [id] : operationsBelow(differences.oldModel, id);
  const isLost = operations.some((operation) => gone.has(operation));
  return {
    id: `Removed${what}Binding.From${after.type === "service" ? "Service" : "Resource"}.${shapeNameOf(id)}`,
    severity: "error",
    message: `${what} binding of \`${id}\` was removed from ${after.type} shape, \`${after.id}\``,
    shape: after.id,
    breaks: breaks({ "client source": isLost, "client wire": isLost, server: isLost }),
  };
}

import { operationsOf, shapeNameOf, type ResourceShape, type ServiceShape, type ShapeId } from "../../model/index.js";
import { lostOperations, notIn, operationsBelow } from "../bindings.js";
import type { Differences } from "../differences.js";
import { breaks, nobody, type Evaluator, type Finding } from "../evaluator.js";

const lost = "if the service loses an operation";

export const removedEntityBinding: Evaluator = {
  name: "RemovedEntityBinding",
  meaning: "An operation or a resource is no longer bound to a service or resource.",
  breaks: { "client source": lost, "client wire": lost, server: lost },
  *evaluate(differences) {
    const changes = differences.changedOf("service", "resource");
    if (changes.length === 0) return;
    const gone = lostOperations(differences);
    for (const { before, after } of changes) {
      const operations = notIn(after.operations, before.operations);
      const still = operations.length > 0 ? closureOf(differences, after) : undefined;
      for (const id of operations) {
        yield still?.has(id) ? moved(after, id) : unbound(after, "Operation", id, gone.has(id));
      }
      for (const id of notIn(after.resources, before.resources)) {
        const isLoss = operationsBelow(differences.oldModel, id).some((operation) => gone.has(operation));
        yield unbound(after, "Resource", id, isLoss);
      }
    }
  },
};

/** The operations of a service, those of its resources included. For a resource there are none to speak of. */
function closureOf({ newModel }: Differences, entity: ServiceShape | ResourceShape): ReadonlySet<ShapeId> {
  return new Set(entity.type === "service" ? operationsOf(newModel, entity).map(({ id }) => id) : []);
}

function moved(service: ServiceShape | ResourceShape, id: ShapeId): Finding {
  return {
    id: `RemovedOperationBinding.FromService.${shapeNameOf(id)}`,
    severity: "note",
    message:
      `Operation binding of \`${id}\` was removed from service shape, \`${service.id}\`, ` +
      "but the operation remains in the service closure through a resource",
    shape: service.id,
    breaks: nobody,
  };
}

function unbound(
  entity: ServiceShape | ResourceShape,
  what: "Operation" | "Resource",
  id: ShapeId,
  isLoss: boolean,
): Finding {
  return {
    id: `Removed${what}Binding.From${entity.type === "service" ? "Service" : "Resource"}.${shapeNameOf(id)}`,
    severity: "error",
    message: `${what} binding of \`${id}\` was removed from ${entity.type} shape, \`${entity.id}\``,
    shape: entity.id,
    breaks: breaks({ "client source": isLoss, "client wire": isLoss, server: isLoss }),
  };
}

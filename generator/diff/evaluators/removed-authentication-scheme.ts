import { operationsOf, type OperationShape, type ServiceShape, type ShapeId } from "../../model/index.js";
import { authSchemes } from "../auth-schemes.js";
import type { Differences } from "../differences.js";
import { breaks, type Evaluator, type Finding } from "../evaluator.js";

export const removedAuthenticationScheme: Evaluator = {
  name: "RemovedAuthenticationScheme",
  meaning: "A service, or an operation of its own accord, no longer accepts a way to prove who one is.",
  breaks: { "client wire": "always: what deployed clients send is refused", server: "always" },
  *evaluate(differences) {
    const { oldModel, newModel } = differences;
    for (const service of newModel.ofType("service")) {
      const old = oldModel.get(service.id);
      if (old?.type !== "service") continue;
      const gone = lost(differences, [old, service]);
      for (const scheme of gone) yield refused(service.id, scheme);
      for (const operation of operationsOf(newModel, service)) {
        const before = oldModel.get(operation.id);
        if (before?.type !== "operation" || before.traits.get(AUTH) === operation.traits.get(AUTH)) continue;
        const own = lost(differences, [old, service], [before, operation]);
        for (const scheme of own) if (!gone.includes(scheme)) yield refused(operation.id, scheme);
      }
    }
  },
};

const AUTH = "smithy.api#auth";

function lost(
  { oldModel, newModel }: Differences,
  [oldService, newService]: readonly [ServiceShape, ServiceShape],
  [oldOperation, newOperation]: readonly OperationShape[] = [],
): readonly ShapeId[] {
  const now = authSchemes(newModel, newService, newOperation);
  return authSchemes(oldModel, oldService, oldOperation).filter((scheme) => !now.includes(scheme));
}

function refused(shape: ShapeId, scheme: ShapeId): Finding {
  return {
    id: "RemovedAuthenticationScheme",
    severity: "error",
    message: `\`${shape}\` no longer accepts the \`${scheme}\` authentication scheme`,
    shape,
    breaks: breaks({ "client wire": true, server: true }),
  };
}

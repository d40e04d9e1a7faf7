import type { ServicePlan } from "../../plan/index.js";
import type { Emitter } from "../emitter.js";
import { indexFile, type Export } from "../shared/index-file.js";
import { pieceModule, runtimeModule } from "../shared/module-path.js";
import { handlerFile } from "./handler-file.js";
import { handlerModule, operationsModule, serviceModule, serviceName } from "./modules.js";
import { descriptionFile } from "./operation-description.js";
import { operationsFile } from "./operations-interface.js";
import { serviceFile } from "./service-description.js";
import { wireFile, wireShapes } from "./wire-file.js";

/** The service's side of the wire: everything but what the operations do. */
export const server: Emitter = {
  name: "server",
  needsProtocol: true,
  emit(plan) {
    return [
      operationsFile(plan),
      handlerFile(plan),
      serviceFile(plan),
      ...plan.operations.map((operation) => descriptionFile(plan, operation)),
      ...wireShapes(plan).map((shape) => wireFile(plan, shape)),
      indexFile(plan, pieceModule(plan, "server", "index"), exportsOf(plan)),
    ];
  },
};

function exportsOf(plan: ServicePlan): readonly Export[] {
  const types = (module: string, ...names: string[]) => ({ module, names, isTypeOnly: true });
  const values = (module: string, ...names: string[]) => ({ module, names, isTypeOnly: false });
  const runtime = (module: string) => runtimeModule(plan, `server/${module}`);
  return [
    values(handlerModule(plan), plan.names.handlerFactory),
    types(operationsModule(plan), plan.names.operations),
    values(serviceModule(plan), serviceName(plan)),
    types(runtime("context"), "OperationContext"),
    types(runtime("handler"), "Handler"),
    types(runtime("options"), "Authenticate", "AuthenticationRequest", "FailureInfo", "HandlerOptions"),
    values(runtime("refusal"), "RequestRefusal"),
    values(
      runtime("verify-sigv4"),
      "verifySigV4",
      "type SignedIdentity",
      "type SigningCredentials",
      "type SigV4Options",
    ),
  ];
}

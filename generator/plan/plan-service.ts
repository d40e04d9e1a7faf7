import {
  isJsonObject,
  operationsOf,
  rulesOf,
  shapeNameOf,
  type Diagnostic,
  type Model,
  type Result,
  type ServiceShape,
} from "../model/index.js";
import { protocols, type Protocol } from "../protocols/index.js";
import { authSchemesOf } from "./auth-schemes.js";
import { errorWordingOf } from "./checks.js";
import { diagnose } from "./diagnostics.js";
import { endpointRuleSetOf } from "./endpoint.js";
import { checksumsLeftOut } from "./checksums.js";
import { inheritedMembers } from "./inherited-members.js";
import { serviceNames } from "./names.js";
import { serverParametersOf, serverPathOf, serverRuleSet } from "./servers.js";
import { planOperation, undeclaredErrorsOf } from "./operation-plans.js";
import type { ApiKeyPlan, ClientContextParameter, PlanOptions, ServicePlan, StructurePlan } from "./service-plan.js";
import { documentationOf, planShapes } from "./shape-plans.js";
import { specificationExtensionsIn } from "./specification-extensions.js";
import { uncheckableParts } from "./uncheckable.js";

/** Which service of a model to plan, and how. */
export interface PlanRequest extends Partial<PlanOptions> {
  /** Shape id or bare name of the service; may be left out where the model has one only. */
  readonly service?: string | undefined;
  /** Name of the service's folder; left out: the service's ARN namespace or shape name in lower case. */
  readonly folder?: string | undefined;
}

/** Decides everything about one service that more than one emitter must agree on. */
export function planService(model: Model, request: PlanRequest = {}): Result<ServicePlan> {
  const { value: service, diagnostics } = selectService(model, request.service);
  if (!service) return { diagnostics };

  const operationShapes = operationsOf(model, service);
  const undeclaredErrors = new Set(
    [service, ...operationShapes].flatMap((shape) => [...undeclaredErrorsOf(shape.traits)]),
  );
  for (const operation of operationShapes) for (const id of operation.errors) undeclaredErrors.delete(id);
  const declaredProtocols = [...service.traits.keys()].filter((id) =>
    model.get(id)?.traits.has("smithy.api#protocolDefinition"),
  );
  const protocol = protocols.find(({ id }) => declaredProtocols.includes(id));
  const shapes = planShapes(model, service, operationShapes, undeclaredErrors, protocol);
  const operations = operationShapes.map((shape) => planOperation({ model, service, shapes, protocol }, shape));

  const api = service.traits.get("aws.api#service");
  const sdkId = isJsonObject(api) && typeof api["sdkId"] === "string" ? api["sdkId"] : shapeNameOf(service.id);
  const endpointPrefix =
    isJsonObject(api) && typeof api["endpointPrefix"] === "string"
      ? api["endpointPrefix"]
      : sdkId.toLowerCase().replace(/\s+/g, "");
  const sigv4 = service.traits.get("aws.auth#sigv4");
  const documentation = documentationOf(service.traits);
  const errorWording = errorWordingOf(service.traits);
  const title = service.traits.get("smithy.api#title");
  const serverPath = serverPathOf(service);

  const plan: ServicePlan = {
    id: service.id,
    namespace: service.id.slice(0, service.id.indexOf("#")),
    version: service.version,
    title: typeof title === "string" ? title : sdkId,
    ...(documentation !== undefined && { documentation }),
    names: serviceNames(service, sdkId, request.folder ?? defaultFolder(sdkId)),
    endpointPrefix,
    ...(isJsonObject(sigv4) && { signingName: String(sigv4["name"]) }),
    authSchemes: authSchemesOf(service),
    ...(protocol && { protocol }),
    declaredProtocols,
    isQueryCompatible: service.traits.has("aws.protocols#awsQueryCompatible"),
    needsHttp2: needsHttp2(service, protocol, operations),
    ...apiKeyOf(service),
    ...(serverPath !== undefined && { serverPath }),
    endpointRuleSet: isFromOpenApi(service) ? serverRuleSet(service) : endpointRuleSetOf(service, endpointPrefix),
    clientContextParameters: [...clientContextParametersOf(service), ...serverParametersOf(service)],
    operations,
    shapes,
    errors: errorsOf(operations),
    rules: rulesOf(service.traits),
    ...(errorWording && { errorWording }),
    specificationExtensions: specificationExtensionsIn(model),
    traits: service.traits,
    options: {
      types: request.types ?? "strict",
      ...(request.package && { package: request.package }),
      ...(request.openapi && { openapi: request.openapi }),
      ...(request.jsonschema && { jsonschema: request.jsonschema }),
    },
  };
  const warnings = protocol
    ? [...(protocol.seesOwnMembersOnly ? [] : inheritedMembers(model, shapes)), ...checksumsLeftOut(model, operations)]
    : [
        diagnose["unsupported-protocol"](
          { service: service.id, declared: declaredProtocols, known: protocols.map(({ id }) => id) },
          { shape: service.id, location: model.locate(service.id) },
        ),
      ];
  return { value: plan, diagnostics: [...warnings, ...uncheckableParts(model, shapes)] };
}

/** The service that is meant: the named one, or the only one. */
function selectService(model: Model, wanted: string | undefined): Result<ServiceShape> {
  const services = model.ofType("service");
  const found = services.map(({ id }) => id);
  const only = (diagnostic: Diagnostic) => ({ diagnostics: [diagnostic] });
  if (services.length === 0) return only(diagnose["no-service"]({}));
  if (wanted !== undefined) {
    const value = services.find(({ id }) => id === wanted || shapeNameOf(id) === wanted);
    return value ? { value, diagnostics: [] } : only(diagnose["unknown-service"]({ wanted, found }));
  }
  return services.length === 1
    ? { value: services[0], diagnostics: [] }
    : only(diagnose["several-services"]({ found }));
}

function defaultFolder(sdkId: string): string {
  return sdkId.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

/** Where the service's API keys go. @see smithy.api#httpApiKeyAuth */
function apiKeyOf(service: ServiceShape): Pick<ServicePlan, "apiKey"> {
  const trait = service.traits.get("smithy.api#httpApiKeyAuth");
  // The assembler has checked the value against the prelude's definition.
  return isJsonObject(trait) ? { apiKey: trait as unknown as ApiKeyPlan } : {};
}

/** Whether endpoints are found by the document's servers, unless the model has rules of its own. */
function isFromOpenApi({ traits }: ServiceShape): boolean {
  if (traits.has("smithy.rules#endpointRuleSet")) return false;
  return traits.has("hallmark.openapi#servers") || traits.has("hallmark.openapi#httpJson");
}

function clientContextParametersOf(service: ServiceShape): readonly ClientContextParameter[] {
  const declared = service.traits.get("smithy.rules#clientContextParams");
  if (!isJsonObject(declared)) return [];
  return Object.entries(declared).map(([name, definition]) => ({
    name,
    ...(definition as unknown as Omit<ClientContextParameter, "name">),
  }));
}

/** Whether the protocol's trait names HTTP/2, and there are streams of events that it matters for. */
function needsHttp2(
  service: ServiceShape,
  protocol: Protocol | undefined,
  operations: ServicePlan["operations"],
): boolean {
  const trait = protocol && service.traits.get(protocol.id);
  if (!isJsonObject(trait)) return false;
  const versions = [trait["http"], trait["eventStreamHttp"]].flatMap((list) => (Array.isArray(list) ? list : []));
  return versions.includes("h2") && operations.some(({ eventStream }) => eventStream !== undefined);
}

function errorsOf(operations: ServicePlan["operations"]): readonly StructurePlan[] {
  return [
    ...new Set([
      ...operations.flatMap(({ errors }) => errors),
      ...operations.flatMap(({ undeclaredErrors }) => undeclaredErrors),
    ]),
  ];
}

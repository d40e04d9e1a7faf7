import type { JsonObject, ShapeId } from "../../model/index.js";
import type { OpenApiSettings, OperationPlan, ServicePlan } from "../../plan/index.js";
import { definitionNames, rulesOfProtocol, schemaRules, type SchemaContext } from "../shared/json-schema/index.js";
import { protocolOf } from "./protocols/registry.js";

/** Everything that a document is made from, and what grows on the way. */
export interface DocumentContext extends SchemaContext {
  readonly plan: ServicePlan;
  readonly settings: OpenApiSettings;
  readonly protocol: DescribedProtocol;
  readonly jsonContentType: string;
  /** Schemas that are made for bodies alone, by name. */
  readonly bodies: Map<string, JsonObject>;
  /** Errors whose headers stand at the responses that they share with others. */
  readonly joined: Set<ShapeId>;
}

/** How the operations of a protocol are told in OpenAPI. */
export interface DescribedProtocol {
  readonly id: ShapeId;
  readonly contentType: string;
  /** What an operation is, and where; `undefined` where the model does not say how it is asked for. */
  describe(context: DocumentContext, operation: OperationPlan): DescribedOperation | undefined;
}

export interface DescribedOperation {
  readonly method: string;
  /** Key of the operation among the paths. */
  readonly path: string;
  /** Parameters, bodies, responses: what differs between protocols. */
  readonly operation: JsonObject;
}

/** The context of a service's document; `undefined` where no protocol of the service can be described. */
export function documentContext(plan: ServicePlan): DocumentContext | undefined {
  const settings = plan.options.openapi ?? {};
  const protocol = protocolOf(plan);
  if (!protocol) return undefined;
  const version = settings.version ?? (settings.style === "smithy" ? "3.0.2" : "3.1.0");
  const rules = schemaRules(settings, {
    dialect: version === "3.0.2" ? "openapi-3.0" : "openapi-3.1",
    definitionPointer: "#/components/schemas",
    ...rulesOfProtocol(protocol.id),
  });
  return {
    plan,
    settings,
    protocol,
    rules,
    names: definitionNames(plan.shapes, rules).names,
    jsonContentType: settings.jsonContentType ?? protocol.contentType,
    bodies: new Map(),
    joined: new Set(),
  };
}

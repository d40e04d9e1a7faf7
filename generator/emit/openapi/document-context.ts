import type { JsonObject, ShapeId } from "../../model/index.js";
import type { OpenApiSettings, OperationPlan, ServicePlan } from "../../plan/index.js";
import { definitionNames, rulesOfProtocol, schemaRules, type SchemaContext } from "../shared/json-schema/index.js";
import { protocolOf } from "./protocols/registry.js";
import { alikePathsOf, type AlikePaths } from "./rest-path.js";

/** Everything that a document is made from, and what grows on the way. */
export interface DocumentContext extends SchemaContext {
  readonly plan: ServicePlan;
  readonly settings: OpenApiSettings;
  readonly protocol: DescribedProtocol;
  readonly jsonContentType: string;
  readonly alikePaths: AlikePaths;
  /** Schemas that are made for bodies alone, by name. */
  readonly bodies: Map<string, JsonObject>;
  /** The names that schemas of shapes have. */
  readonly taken: ReadonlySet<string>;
  /** Errors whose headers stand at the responses that they share with others. */
  readonly joined: Set<ShapeId>;
}

/** How the operations of a protocol are told in OpenAPI. */
export interface DescribedProtocol {
  readonly id: ShapeId;
  readonly contentType: string;
  /** Whether members travel where Smithy's HTTP traits say. */
  readonly bindsHttp: boolean;
  /** Where an operation is found; `undefined` where the model does not say how it is asked for. */
  place(context: DocumentContext, operation: OperationPlan): Place | undefined;
  /** Parameters, bodies and responses of an operation. */
  describe(context: DocumentContext, operation: OperationPlan, place: Place): JsonObject;
}

/** Where an operation is found in a document. */
export interface Place {
  readonly method: string;
  /** Key of the operation among the paths. */
  readonly path: string;
  /** What the labels of the path are called there, by their names in the model. */
  readonly labels: ReadonlyMap<string, string>;
  /** Parameters that every request has. */
  readonly literals: readonly JsonObject[];
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
  const { names } = definitionNames(plan.shapes, rules);
  return {
    plan,
    settings,
    protocol,
    rules,
    names,
    taken: new Set(names.values()),
    jsonContentType: settings.jsonContentType ?? protocol.contentType,
    alikePaths: alikePathsOf(plan),
    bodies: new Map(),
    joined: new Set(),
  };
}

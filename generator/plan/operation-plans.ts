import {
  isJsonObject,
  rulesOf,
  shapeNameOf,
  type JsonObject,
  type Model,
  type OperationShape,
  type ServiceShape,
  type ShapeId,
  type Traits,
} from "../model/index.js";
import type { Protocol } from "../protocols/index.js";
import { authSchemesOf } from "./auth-schemes.js";
import { endpointParametersOf } from "./endpoint.js";
import { kebabCase, lowerFirst } from "./names.js";
import type {
  ExamplePlan,
  HttpOperationPlan,
  OperationPlan,
  PaginationPlan,
  ShapePlan,
  StructurePlan,
} from "./service-plan.js";
import { deprecationOf, documentationOf } from "./shape-plans.js";

export interface OperationContext {
  readonly model: Model;
  readonly service: ServiceShape;
  readonly shapes: ReadonlyMap<ShapeId, ShapePlan>;
  readonly protocol: Protocol | undefined;
}

export function planOperation(context: OperationContext, operation: OperationShape): OperationPlan {
  const { model, service, shapes, protocol } = context;
  const { traits } = operation;
  const name = shapeNameOf(operation.id);
  const documentation = documentationOf(traits);
  const input = structureOf(shapes, operation.input);
  const output = structureOf(shapes, operation.output);
  const declared = unique([...operation.errors, ...service.errors]);
  const undeclared = unique([...undeclaredErrorsOf(traits), ...undeclaredErrorsOf(service.traits)]).filter(
    (id) => !declared.includes(id),
  );
  const paginated = paginationOf(service, traits);
  const authSchemes = operationAuthSchemes(service, traits);
  const endpoint = traits.get("smithy.api#endpoint");
  const compression = traits.get("smithy.api#requestCompression");
  const http = httpOperationOf(traits);
  const binding = protocol?.bind({ service: shapeNameOf(service.id), name, ...(http && { http }) });
  const eventStream = { input: hasEventStream(shapes, input), output: hasEventStream(shapes, output) };
  return {
    id: operation.id,
    name,
    methodName: lowerFirst(name),
    fileName: kebabCase(name),
    ...(documentation !== undefined && { documentation }),
    ...deprecationOf(traits),
    ...(input && { input }),
    ...(output && { output }),
    errors: declared.map((id) => errorStructure(shapes, id)),
    undeclaredErrors: undeclared.map((id) => errorStructure(shapes, id)),
    examples: (traits.get("smithy.api#examples") ?? []) as unknown as readonly ExamplePlan[],
    rules: rulesOf(traits),
    isReadonly: traits.has("smithy.api#readonly"),
    isIdempotent: traits.has("smithy.api#idempotent"),
    isChecksumRequired: traits.has("smithy.api#httpChecksumRequired"),
    ...(isJsonObject(compression) && { requestEncodings: compression["encodings"] as readonly string[] }),
    ...(authSchemes && { authSchemes }),
    ...(paginated && { paginated }),
    waiters: (traits.get("smithy.waiters#waitable") ?? {}) as Readonly<Record<string, JsonObject>>,
    ...(binding && { binding }),
    ...(protocol?.bindsHttp && http && { http }),
    ...(isJsonObject(endpoint) && { hostPrefix: String(endpoint["hostPrefix"]) }),
    endpointParameters: endpointParametersOf(model, operation),
    ...((eventStream.input || eventStream.output) && { eventStream }),
    traits,
  };
}

/** Method, path and status of an operation. @see smithy.api#http */
export function httpOperationOf(traits: Traits): HttpOperationPlan | undefined {
  const http = traits.get("smithy.api#http");
  if (!isJsonObject(http)) return undefined;
  const { method, uri, code } = http;
  return { method: String(method), uri: String(uri), code: typeof code === "number" ? code : 200 };
}

/** Shape ids under `hallmark.docs#undeclaredErrors`, on an operation or on a service. */
export function undeclaredErrorsOf(traits: Traits): readonly ShapeId[] {
  return (traits.get("hallmark.docs#undeclaredErrors") ?? []) as readonly ShapeId[];
}

function structureOf(shapes: ReadonlyMap<ShapeId, ShapePlan>, id: ShapeId): StructurePlan | undefined {
  if (id === "smithy.api#Unit") return undefined;
  const shape = shapes.get(id);
  return shape?.kind === "structure" ? shape : undefined;
}

function hasEventStream(shapes: ReadonlyMap<ShapeId, ShapePlan>, structure: StructurePlan | undefined): boolean {
  return (structure?.members ?? []).some(({ target }) => {
    const shape = shapes.get(target);
    return shape?.kind === "union" && shape.isEventStream;
  });
}

function errorStructure(shapes: ReadonlyMap<ShapeId, ShapePlan>, id: ShapeId): StructurePlan {
  const shape = structureOf(shapes, id);
  if (!shape) throw new Error(`error ${id} is not a structure of the closure`);
  return shape;
}

/** The operation's pagination, completed by the service's defaults; absent where it names no tokens. */
function paginationOf(service: ServiceShape, traits: Traits): PaginationPlan | undefined {
  const own = traits.get("smithy.api#paginated");
  if (!isJsonObject(own)) return undefined;
  const inherited = service.traits.get("smithy.api#paginated");
  const merged = { ...(isJsonObject(inherited) && inherited), ...own };
  const text = (key: string) => (typeof merged[key] === "string" ? merged[key] : undefined);
  const inputToken = text("inputToken");
  const outputToken = text("outputToken");
  if (inputToken === undefined || outputToken === undefined) return undefined;
  const pageSize = text("pageSize");
  const items = text("items");
  return {
    inputToken,
    outputToken,
    ...(pageSize !== undefined && { pageSize }),
    ...(items !== undefined && { items }),
  };
}

function operationAuthSchemes(service: ServiceShape, traits: Traits): readonly ShapeId[] | undefined {
  const own = traits.get("smithy.api#auth");
  const schemes = Array.isArray(own) ? (own as readonly ShapeId[]) : undefined;
  if (traits.has("smithy.api#optionalAuth")) return [...(schemes ?? usualSchemes(service)), "smithy.api#noAuth"];
  return schemes && schemes.length === 0 ? ["smithy.api#noAuth"] : schemes;
}

function unique(ids: readonly ShapeId[]): readonly ShapeId[] {
  return [...new Set(ids)];
}

/** SigV4 where the service has it, which is all that clients then use. */
function usualSchemes(service: ServiceShape): readonly ShapeId[] {
  const schemes = authSchemesOf(service);
  return schemes.length === 0 || schemes.includes("aws.auth#sigv4") ? ["aws.auth#sigv4"] : schemes;
}

import type { JsonObject, JsonValue, ShapeId } from "../../model/index.js";
import { isJsonObject, shapeNameOf, type OperationPlan, type ServicePlan } from "../../plan/index.js";
import { tellsAll } from "../shared/json-schema/index.js";
import type { DocumentContext } from "./document-context.js";

type Scheme = (plan: ServicePlan, value: JsonObject, isOurs: boolean) => JsonObject;

/** The auth schemes that OpenAPI has words for, in the order in which requirements are listed. */
const schemes: ReadonlyMap<ShapeId, Scheme> = new Map<ShapeId, Scheme>([
  ["smithy.api#httpBasicAuth", () => http("Basic")],
  ["smithy.api#httpBearerAuth", () => http("Bearer")],
  ["smithy.api#httpDigestAuth", () => http("Digest")],
  ["aws.auth#sigv4", signature],
  ["smithy.api#httpApiKeyAuth", apiKey],
]);

/** Whether OpenAPI has words for an auth scheme. */
export function isTellable(scheme: ShapeId): boolean {
  return schemes.has(scheme);
}

/** The schemes of a service by name; of those that are used, where that is asked for. */
export function securitySchemes(context: DocumentContext, used?: ReadonlySet<string>): JsonObject {
  const { plan } = context;
  const found = [...schemes].filter(([id]) => plan.traits.has(id) && (!used || used.has(schemeName(context, id))));
  return Object.fromEntries<JsonValue>(
    found.map(([id, scheme]) => {
      const value = plan.traits.get(id);
      return [schemeName(context, id), scheme(plan, isJsonObject(value) ? value : {}, tellsAll(context))];
    }),
  );
}

/** What requests must have if their operation says nothing else. */
export function serviceSecurity(context: DocumentContext): readonly JsonObject[] {
  return requirements(context, context.plan.authSchemes);
}

/** What requests for an operation must have; `undefined` where that is what the service says. */
export function operationSecurity(
  context: DocumentContext,
  { authSchemes, traits }: OperationPlan,
): readonly JsonObject[] | undefined {
  const own = traits.get("smithy.api#auth");
  const isNone = Array.isArray(own) && own.length === 0;
  const isOptional = !isNone && traits.has("smithy.api#optionalAuth") && tellsAll(context);
  if (isNone) return [];
  if (isOptional)
    return [...requirements(context, (own as readonly ShapeId[] | undefined) ?? context.plan.authSchemes), {}];
  if (!authSchemes || !own) return undefined;
  const ofService = context.plan.authSchemes;
  const isSame = authSchemes.length === ofService.length && authSchemes.every((id) => ofService.includes(id));
  return isSame ? undefined : requirements(context, authSchemes);
}

function requirements(context: DocumentContext, ids: readonly ShapeId[]): readonly JsonObject[] {
  return [...schemes.keys()].filter((id) => ids.includes(id)).map((id) => ({ [schemeName(context, id)]: [] }));
}

/** `sigv4`, or as Smithy's converter has it `aws.auth.sigv4`. */
function schemeName(context: DocumentContext, id: ShapeId): string {
  return tellsAll(context) ? shapeNameOf(id) : id.replace("#", ".");
}

function http(scheme: string): JsonObject {
  return { type: "http", scheme, description: `HTTP ${scheme} authentication` };
}

/** The form in which OpenAPI documents of AWS services say that requests carry AWS's signature. */
function signature({ signingName, endpointPrefix }: ServicePlan, _: JsonObject, isOurs: boolean): JsonObject {
  return {
    type: "apiKey",
    name: "Authorization",
    in: "header",
    description: isOurs
      ? `AWS Signature Version 4, signed for the service \`${signingName ?? endpointPrefix}\`.`
      : "AWS Signature Version 4 authentication",
    "x-amazon-apigateway-authtype": "awsSigv4",
  };
}

/** A key in a header or in the query; with a scheme it stands behind that in the header. */
function apiKey(_: ServicePlan, value: JsonObject, isOurs: boolean): JsonObject {
  const { name = "", in: place = "", scheme } = value;
  const where = place === "query" ? " query string parameter" : String(place);
  const description = `API key authentication via the '${String(name)}' ${where}`;
  // OpenAPI gives the schemes of HTTP no name and no place; Smithy's converter writes them all the same.
  if (scheme !== undefined) return { type: "http", scheme, ...(!isOurs && { name, in: place }), description };
  return { type: "apiKey", name, in: place, description };
}

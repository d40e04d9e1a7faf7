import { isJsonObject, type JsonObject, type JsonValue, type ShapeId } from "../../model/index.js";

/** Changes of traits that break something wherever they occur, by what happens to the trait. */
const always: Readonly<Record<string, readonly ShapeId[]>> = {
  remove: [
    "aws.cloudformation#cfnAdditionalIdentifier",
    "aws.endpoints#standardRegionalEndpoints",
    "aws.api#awsChunked",
    "smithy.api#addedDefault",
    "smithy.api#cors",
    "smithy.api#httpApiKeyAuth",
    "smithy.api#httpBasicAuth",
    "smithy.api#httpBearerAuth",
    "smithy.api#httpDigestAuth",
    "smithy.api#idempotencyToken",
    "smithy.api#idempotent",
    "smithy.api#mediaType",
    "smithy.api#optionalAuth",
    "smithy.api#readonly",
    "smithy.api#resourceIdentifier",
    "smithy.api#retryable",
  ],
  add: ["aws.cloudformation#cfnExcludeProperty", "smithy.api#notProperty"],
  any: [
    "aws.cloudformation#cfnName",
    "aws.endpoints#dualStackOnlyEndpoints",
    "aws.endpoints#rulesBasedEndpoints",
    "aws.endpoints#standardPartitionalEndpoints",
    "aws.protocols#awsQueryError",
    "smithy.api#endpoint",
    "smithy.api#error",
    "smithy.api#eventHeader",
    "smithy.api#eventPayload",
    "smithy.api#hostLabel",
    "smithy.api#httpError",
    "smithy.api#httpHeader",
    "smithy.api#httpPrefixHeaders",
    "smithy.api#httpQuery",
    "smithy.api#httpQueryParams",
    "smithy.api#httpResponseCode",
    "smithy.api#jsonName",
    "smithy.api#nestedProperties",
    "smithy.api#streaming",
    "smithy.api#timestampFormat",
    "smithy.api#xmlAttribute",
    "smithy.api#xmlFlattened",
    "smithy.api#xmlName",
    "smithy.api#xmlNamespace",
  ],
  presence: [
    "aws.cloudformation#cfnResource",
    "aws.endpoints#endpointsModifier",
    "smithy.api#authDefinition",
    "smithy.api#enum",
    "smithy.api#httpLabel",
    "smithy.api#httpPayload",
    "smithy.api#input",
    "smithy.api#output",
    "smithy.api#protocolDefinition",
    "smithy.api#requiresLength",
    "smithy.api#sparse",
  ],
};

/**
 * Rules that speak of a part of the value, of another severity or with a message. The messages are those of the
 * reference, because events are compared by them.
 */
const ruled: JsonObject = {
  "aws.auth#sigv4": [
    {
      change: "remove",
      message:
        "Removing the existing authentication scheme is not backward compatible and can break existing clients' authentication.",
    },
  ],
  "aws.auth#sigv4a": [
    {
      change: "remove",
      message:
        "Removing the existing authentication scheme is not backward compatible and can break existing clients' authentication.",
    },
  ],
  "aws.protocols#httpChecksum": [
    {
      change: "remove",
      severity: "DANGER",
      message:
        "Removing the trait removes the ability for clients to do request or response checksums. The service MUST continue to support old clients by supporting the `httpChecksum` trait.",
    },
    {
      change: "remove",
      path: "/requestAlgorithmMember",
      severity: "DANGER",
      message:
        "`requestAlgorithmMember` was removed, so newly generated clients will no longer be able to pick the request checksum algorithms The service MUST continue to support old clients by supporting `requestAlgorithmMember`.",
    },
    {
      change: "remove",
      path: "/requestValidationModeMember",
      severity: "DANGER",
      message:
        "`requestValidationModeMember` was removed, so newly generated clients will no longer validate response checksums. The service MUST continue to support old clients by supporting `requestValidationModeMember`.",
    },
    {
      change: "remove",
      path: "/responseAlgorithms/member",
      severity: "DANGER",
      message:
        "Members of `responseAlgorithms` were removed, so newly generated clients will no longer validate response checksums for the removed algorithms. The service MUST continue to support old clients by supporting removed compression algorithms.",
    },
  ],
  "smithy.api#http": [
    {
      change: "remove",
    },
    {
      path: "/method",
      change: "update",
    },
    {
      path: "/uri",
      change: "update",
    },
    {
      path: "/code",
      change: "update",
    },
    {
      path: "/code",
      change: "presence",
      severity: "DANGER",
      message: "Adding or removing is backward compatible only if the value is the default value of 200",
    },
  ],
  "smithy.api#internal": [
    {
      change: "remove",
      severity: "WARNING",
      message: "Removing the @internal trait makes a shape externally visible.",
    },
  ],
  "smithy.api#paginated": [
    {
      change: "remove",
    },
    {
      path: "/inputToken",
      change: "update",
    },
    {
      path: "/outputToken",
      change: "update",
    },
    {
      path: "/items",
      change: "remove",
    },
    {
      path: "/items",
      change: "add",
      severity: "NOTE",
    },
    {
      path: "/items",
      change: "update",
      severity: "NOTE",
    },
    {
      path: "/pageSize",
      change: "update",
    },
    {
      path: "/pageSize",
      change: "remove",
    },
  ],
  "smithy.api#pattern": [
    {
      change: "add",
      severity: "WARNING",
      message: "The @pattern trait should only be added if the string already had adhered to the pattern.",
    },
    {
      change: "update",
      severity: "NOTE",
      message: "Changes to the @pattern trait should generally make the string more permissive, not less.",
    },
  ],
  "smithy.api#property": [
    {
      change: "remove",
    },
    {
      change: "update",
    },
  ],
  "smithy.api#requestCompression": [
    {
      change: "remove",
      severity: "DANGER",
      message:
        "Trait was removed so newly generated clients will no longer compress requests, but the service MUST continue to support removed compression algorithms in `encodings`.",
    },
    {
      change: "remove",
      path: "/encodings",
      message: "`encodings` was removed, but is required for the requestCompression trait.",
    },
    {
      change: "add",
      severity: "NOTE",
      path: "/encodings/member",
      message:
        "Members of `encodings` were added. Once a compression algorithm is added, the service MUST support the compression algorithm.",
    },
    {
      change: "remove",
      severity: "DANGER",
      path: "/encodings/member",
      message:
        "Members of `encodings` were removed so newly generated clients will no longer compress requests for removed compression algorithms. The service MUST continue to support old clients by supporting removed compression algorithms.",
    },
    {
      change: "update",
      severity: "DANGER",
      path: "/encodings/member",
      message:
        "Members of `encodings` were updated so newly generated clients will no longer compress requests for compression algorithms prior to the updates. The service MUST continue to support old clients by supporting compression algorithms prior to the updates.",
    },
  ],
  "smithy.api#trait": [
    {
      change: "presence",
    },
    {
      path: "/structurallyExclusive",
      change: "any",
    },
    {
      path: "/conflicts",
      change: "update",
      severity: "NOTE",
      message: "Adding more conflicts to a trait could cause previously written models to fail validation.",
    },
  ],
  "smithy.api#uniqueItems": [
    {
      change: "presence",
      severity: "WARNING",
    },
  ],
  "smithy.openapi#specificationExtension": [
    {
      change: "presence",
    },
    {
      path: "/as",
      change: "any",
    },
  ],
};

const breakingChanges: ReadonlyMap<ShapeId, JsonValue> = new Map<ShapeId, JsonValue>([
  ...Object.entries(always).flatMap(([change, ids]) => ids.map((id): [ShapeId, JsonValue] => [id, [{ change }]])),
  ...Object.entries(ruled),
]);

/** Tags by which a trait without such rules says the same. */
const tags: ReadonlyMap<ShapeId, readonly string[]> = new Map([["smithy.api#enumValue", ["diff.error.const"]]]);

/** Adds to definitions of traits what breaks when a trait comes, goes or changes. */
export function withBreakingChanges(shapes: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(shapes).map(([id, shape]) => [id, withRules(id, shape)]));
}

function withRules(id: ShapeId, shape: JsonValue): JsonValue {
  const rules = breakingChanges.get(id);
  const marks = tags.get(id);
  if ((rules === undefined && marks === undefined) || !isJsonObject(shape)) return shape;
  const traits = shape["traits"] as JsonObject;
  const definition = traits["smithy.api#trait"] as JsonObject;
  return {
    ...shape,
    traits: {
      ...traits,
      ...(rules !== undefined && { "smithy.api#trait": { ...definition, breakingChanges: rules } }),
      ...(marks !== undefined && { "smithy.api#tags": marks }),
    },
  };
}

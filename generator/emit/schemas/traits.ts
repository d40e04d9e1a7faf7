import type {
  HttpLocation,
  MemberPlan,
  OperationPlan,
  ParameterPlan,
  ServicePlan,
  ShapePlan,
  StructurePlan,
  UnionPlan,
} from "../../plan/index.js";

type Protocol = NonNullable<ServicePlan["protocol"]>;

/** Traits as a protocol needs to know them; `1` says that a trait without a value is there. */
export type SchemaTraits = Readonly<Record<string, 1 | number | string | readonly (string | number)[] | undefined>>;

/** Traits that have a bit each, so that the commonest sets of traits are a number. */
const BITS: Readonly<Record<string, number>> = {
  httpLabel: 1,
  idempotent: 2,
  idempotencyToken: 4,
  sensitive: 8,
  httpPayload: 16,
  httpResponseCode: 32,
  httpQueryParams: 64,
};

/** Numbers in headers of events whose kind a protocol cannot tell, which has one number for all of them. */
const HEADER_NUMBERS: Readonly<Record<string, string>> = { byte: "byte", short: "short", long: "long" };

/** What says where a member travels, by the place. */
const HTTP_TRAITS: Readonly<Partial<Record<HttpLocation, string>>> = {
  label: "httpLabel",
  query: "httpQuery",
  queryParams: "httpQueryParams",
  header: "httpHeader",
  prefixHeaders: "httpPrefixHeaders",
  payload: "httpPayload",
  responseCode: "httpResponseCode",
};

/** A set of traits as a schema has it: the sum of bits where all of them have one, else an object. */
export function traitsExpression(traits: SchemaTraits): string {
  const set = Object.entries(traits).filter(([, value]) => value !== undefined);
  if (set.every(([name]) => name in BITS)) return String(set.reduce((sum, [name]) => sum + BITS[name]!, 0));
  return `{ ${set.map(([name, value]) => `${name}: ${text(value)}`).join(", ")} }`;
}

/** What stands on the shape itself. */
export function shapeTraits(shape: ShapePlan): SchemaTraits {
  return {
    sensitive: flag(shape.isSensitive),
    ...(shape.kind === "union" && { streaming: flag(shape.isEventStream), ...untaggedTraits(shape) }),
    ...((shape.kind === "list" || shape.kind === "map") && { sparse: flag(shape.isSparse) }),
    ...(shape.kind === "structure" && errorTraits(shape)),
  };
}

/** What stands on a member; of a target that has no schema of its own, what stands on that as well. */
export function memberTraits(member: MemberPlan, target: ShapePlan): SchemaTraits {
  const isNamed = target.kind === "structure" || target.kind === "union";
  return {
    idempotencyToken: flag(member.isIdempotencyToken),
    sensitive: flag(isNamed ? member.traits.has("smithy.api#sensitive") : member.isSensitive),
    ...(target.kind === "simple" && { mediaType: target.mediaType }),
    jsonName: member.jsonName,
    hostLabel: flag(member.isHostLabel),
    eventHeader: flag(member.isEventHeader),
    eventHeaderType: member.isEventHeader && target.kind === "simple" ? HEADER_NUMBERS[target.type] : undefined,
    eventPayload: flag(member.isEventPayload),
    nullable: flag(member.isNullable),
    others: flag(member.holdsOthers),
    values: member.discriminates,
    ...httpTraits(member),
  };
}

/**
 * Of a discriminator the property, then each of its values with the member that it names.
 *
 * @see hallmark.openapi#untagged
 */
function untaggedTraits({ untagged }: UnionPlan): SchemaTraits {
  if (!untagged) return {};
  const { match, discriminator } = untagged;
  return {
    untagged: match,
    discriminator: discriminator && [discriminator.property, ...[...discriminator.mapping].flat()],
  };
}

function httpTraits({ http }: MemberPlan): SchemaTraits {
  if (http?.parameter) return parameterTraits(http.parameter);
  const trait = http && HTTP_TRAITS[http.location];
  return trait === undefined ? {} : { [trait]: http?.name ?? 1 };
}

/**
 * A parameter in a style of OpenAPI. To the packages it is one of the query, which has nothing to do with the body; the
 * protocol writes it itself.
 *
 * @see hallmark.openapi#parameter
 */
function parameterTraits(parameter: ParameterPlan): SchemaTraits {
  const { in: place, name, style, explode, allowReserved = false, content = "" } = parameter;
  return { httpQuery: name, parameter: [place, name, style, Number(explode), Number(allowReserved), content] };
}

export function operationTraits(operation: OperationPlan, protocol?: Protocol): SchemaTraits {
  const { http, errors } = operation;
  const statuses = errors.flatMap(({ id, error }) => [String(error!.statuses ?? error!.httpStatus), id]);
  return {
    ...(protocol?.tellsErrorsByStatus && statuses.length > 0 && { errors: statuses }),
    http: http && [http.method, http.uri, http.code],
    idempotent: flag(operation.isIdempotent),
    endpoint: operation.hostPrefix === undefined ? undefined : [operation.hostPrefix],
  };
}

/**
 * @see smithy.api#error
 * @see smithy.api#httpError
 * @see aws.protocols#awsQueryError
 */
function errorTraits({ error }: StructurePlan): SchemaTraits {
  if (!error) return {};
  const { queryError } = error;
  const isUsualStatus = error.httpStatus === (error.fault === "client" ? 400 : 500);
  return {
    error: error.fault,
    httpError: isUsualStatus ? undefined : error.httpStatus,
    awsQueryError: queryError && [queryError.code, queryError.httpResponseCode],
  };
}

function flag(isSet: boolean): 1 | undefined {
  return isSet ? 1 : undefined;
}

function text(value: SchemaTraits[string]): string {
  return Array.isArray(value) ? `[${value.map(text).join(", ")}]` : JSON.stringify(value);
}

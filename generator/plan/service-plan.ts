import type {
  Constraints,
  DocumentedRule,
  JsonObject,
  JsonValue,
  ShapeId,
  SimpleType,
  Untagged,
} from "../model/index.js";
import type { OperationBinding, Protocol } from "../protocols/index.js";
import type { CheckPlan, ConditionPlan, ErrorWordingPlan } from "./checks.js";
import type { JsonSchemaSettings, OpenApiSettings } from "./document-settings.js";
import type { EndpointParameterPlan } from "./endpoint.js";
import type { ServiceNames } from "./names.js";
import type { ParameterPlan } from "./parameter.js";

/** How the output is to look; what a configuration file may say about one service. */
export interface PlanOptions {
  /**
   * `strict`: required members are required and never `undefined`, enums are open.
   * `sdk`: exactly as the AWS SDK for JavaScript writes them.
   */
  readonly types: "strict" | "sdk";
  /** Given: the output is a package of its own, with this name and version. */
  readonly package?: { readonly name: string; readonly version: string } | undefined;
  /** How the OpenAPI document is written; left out: as we write it. */
  readonly openapi?: OpenApiSettings | undefined;
  /** How the JSON Schema document is written. */
  readonly jsonschema?: JsonSchemaSettings | undefined;
}

/** Everything that an emitter needs to know about one service, decided once. Plain data. */
export interface ServicePlan {
  readonly id: ShapeId;
  readonly namespace: string;
  readonly version: string;
  readonly title: string;
  readonly documentation?: string | undefined;
  readonly names: ServiceNames;
  /** Prefix of host names, and the default name to sign for. */
  readonly endpointPrefix: string;
  /** The name that requests are signed for; absent where the service does not use SigV4. */
  readonly signingName?: string | undefined;
  /** Ids of the auth schemes in order of preference, for example `aws.auth#sigv4`. */
  readonly authSchemes: readonly ShapeId[];
  /** Where API keys go; absent where the service knows none. */
  readonly apiKey?: ApiKeyPlan | undefined;
  /** Absent when Hallmark speaks none of the declared protocols. */
  readonly protocol?: Protocol | undefined;
  readonly declaredProtocols: readonly ShapeId[];
  /** `aws.protocols#awsQueryCompatible`: error codes of the former Query protocol travel in a header. */
  readonly isQueryCompatible: boolean;
  /** Its event streams go over HTTP/2. @see aws.protocols#awsJson1_1, member `eventStreamHttp` */
  readonly needsHttp2: boolean;
  /** Path of the first server that an OpenAPI document names, `/v1`. Absent where there is none. */
  readonly serverPath?: string;
  /** The endpoint rule set (`smithy.rules#endpointRuleSet`), made from the standard Regional pattern if the model has none. */
  readonly endpointRuleSet: JsonObject;
  /** Parameters that a client's configuration may set, from `smithy.rules#clientContextParams`. */
  readonly clientContextParameters: readonly ClientContextParameter[];
  /** In the order of the model. */
  readonly operations: readonly OperationPlan[];
  /** Every shape that the operations reach, prelude shapes included, in the order of the model. */
  readonly shapes: ReadonlyMap<ShapeId, ShapePlan>;
  /** Every error that an operation may answer, declared ones first, each once. */
  readonly errors: readonly StructurePlan[];
  readonly rules: readonly DocumentedRule[];
  readonly errorWording?: ErrorWordingPlan | undefined;
  /** By trait, the name under which OpenAPI documents tell its values. @see smithy.openapi#specificationExtension */
  readonly specificationExtensions: ReadonlyMap<ShapeId, string>;
  /** All traits of the service, for questions that only one emitter has. */
  readonly traits: ReadonlyMap<ShapeId, JsonValue>;
  readonly options: PlanOptions;
}

/** Value of `smithy.api#httpApiKeyAuth`. */
export interface ApiKeyPlan {
  readonly name: string;
  readonly in: "header" | "query";
  /** Word before the key in a header. */
  readonly scheme?: string | undefined;
}

export interface ClientContextParameter {
  readonly name: string;
  readonly type: "string" | "boolean" | "stringArray";
  readonly documentation?: string | undefined;
}

export interface OperationPlan {
  readonly id: ShapeId;
  /** `CreateSecret`. */
  readonly name: string;
  /** `createSecret`: the method on aggregated clients and servers. */
  readonly methodName: string;
  /** `create-secret`: the base of file names. */
  readonly fileName: string;
  readonly documentation?: string | undefined;
  readonly deprecated?: Deprecation | undefined;
  /** Absent: the operation takes nothing (`smithy.api#Unit`). */
  readonly input?: StructurePlan | undefined;
  /** Absent: the operation answers nothing (`smithy.api#Unit`). */
  readonly output?: StructurePlan | undefined;
  /** Declared errors of the operation and of the service, in the order of the model. */
  readonly errors: readonly StructurePlan[];
  /** Errors of the overlay that the model does not declare. */
  readonly undeclaredErrors: readonly StructurePlan[];
  readonly examples: readonly ExamplePlan[];
  readonly rules: readonly DocumentedRule[];
  readonly isReadonly: boolean;
  readonly isIdempotent: boolean;
  /** Requests carry a checksum of their bodies. @see smithy.api#httpChecksumRequired */
  readonly isChecksumRequired: boolean;
  /** Encodings that clients may compress requests with, for example `gzip`. @see smithy.api#requestCompression */
  readonly requestEncodings?: readonly string[] | undefined;
  /** Auth schemes of this operation where they differ from the service's; `smithy.api#noAuth` may be among them. */
  readonly authSchemes?: readonly ShapeId[] | undefined;
  readonly paginated?: PaginationPlan | undefined;
  /** Value of `smithy.waiters#waitable`: waiter name to definition. */
  readonly waiters: Readonly<Record<string, JsonObject>>;
  /** Where the operation is found on the wire; absent without a protocol. */
  readonly binding?: OperationBinding | undefined;
  /** Value of `smithy.api#http`; absent where the protocol does not bind to HTTP. */
  readonly http?: HttpOperationPlan | undefined;
  /** `smithy.api#endpoint` host prefix, for example `data-`. */
  readonly hostPrefix?: string | undefined;
  readonly endpointParameters: Readonly<Record<string, EndpointParameterPlan>>;
  /** Whether its input or output holds a stream of events; absent where neither does. */
  readonly eventStream?: { readonly input: boolean; readonly output: boolean } | undefined;
  /** All traits of the operation, for questions that only one emitter has. */
  readonly traits: ReadonlyMap<ShapeId, JsonValue>;
}

/** How an operation is asked for and answered over HTTP. @see smithy.api#http */
export interface HttpOperationPlan {
  readonly method: string;
  /** Path with labels, and the query that every request has: `/shelves/{shelf}/{path+}?list`. */
  readonly uri: string;
  /** Status of an answer without an error. */
  readonly code: number;
}

export interface ExamplePlan {
  readonly title: string;
  readonly documentation?: string | undefined;
  readonly input: JsonObject;
  readonly output?: JsonObject | undefined;
  readonly error?: { readonly shapeId: ShapeId; readonly content: JsonObject } | undefined;
}

export interface PaginationPlan {
  readonly inputToken: string;
  readonly outputToken: string;
  readonly pageSize?: string | undefined;
  readonly items?: string | undefined;
}

/** Why and since when something should no longer be used. @see smithy.api#deprecated */
export interface Deprecation {
  readonly message?: string | undefined;
  readonly since?: string | undefined;
}

interface ShapePlanBase {
  readonly id: ShapeId;
  /** TypeScript name; for lists, maps and simple shapes the model's, used in comments only. */
  readonly name: string;
  /** The model's own name, or what the service renames the shape to. */
  readonly modelName: string;
  /** Base of file names, kebab-case. */
  readonly fileName: string;
  /** Defined by Smithy itself (`smithy.api#String`): nothing is emitted for it. */
  readonly isPrelude: boolean;
  readonly documentation?: string | undefined;
  readonly deprecated?: Deprecation | undefined;
  readonly isSensitive: boolean;
  /** The shape can reach itself through its members. */
  readonly isRecursive: boolean;
  readonly rules: readonly DocumentedRule[];
  /** All traits of the shape, for questions that only one emitter has. */
  readonly traits: ReadonlyMap<ShapeId, JsonValue>;
}

export interface SimplePlan extends ShapePlanBase {
  readonly kind: "simple";
  readonly type: SimpleType;
  readonly isStreaming: boolean;
  readonly mediaType?: string | undefined;
  readonly timestampFormat?: TimestampFormat | undefined;
}

export interface EnumPlan extends ShapePlanBase {
  readonly kind: "enum" | "intEnum";
  readonly values: readonly EnumValuePlan[];
}

export interface EnumValuePlan {
  readonly name: string;
  readonly value: string | number;
  readonly title?: string | undefined;
  readonly documentation?: string | undefined;
  /** Accepted, but not to be named to callers. @see smithy.api#internal */
  readonly isInternal: boolean;
}

export interface ListPlan extends ShapePlanBase {
  readonly kind: "list";
  readonly member: MemberPlan;
  readonly isSparse: boolean;
}

export interface MapPlan extends ShapePlanBase {
  readonly kind: "map";
  readonly key: MemberPlan;
  readonly value: MemberPlan;
  readonly isSparse: boolean;
}

export interface UnionPlan extends ShapePlanBase {
  readonly kind: "union";
  readonly members: readonly MemberPlan[];
  readonly isEventStream: boolean;
  /** Given: the value of one member stands alone on the wire, and in TypeScript. */
  readonly untagged?: Untagged | undefined;
}

export interface StructurePlan extends ShapePlanBase {
  readonly kind: "structure";
  readonly role: "input" | "output" | "error" | "nested";
  readonly members: readonly MemberPlan[];
  /** Given for errors. */
  readonly error?: ErrorPlan | undefined;
  /** What the service refuses beyond the constraint traits, in order. */
  readonly checks: readonly CheckPlan[];
  readonly conditions: readonly ConditionPlan[];
}

export interface ErrorPlan {
  readonly fault: "client" | "server";
  readonly httpStatus: number;
  /** The statuses that the error stands for where they are several. @see hallmark.openapi#errorStatus */
  readonly statuses?: StatusRange | undefined;
  /** `false`: the service returns it though the model of the API does not say so. */
  readonly isDeclared: boolean;
  readonly retryable?: { readonly throttling: boolean } | undefined;
  /** `aws.protocols#awsQueryError`: the code and status of the former Query protocol. */
  readonly queryError?: { readonly code: string; readonly httpResponseCode: number } | undefined;
}

/** Every status of a hundred, or each that nothing else declares. */
export type StatusRange = "1XX" | "2XX" | "3XX" | "4XX" | "5XX" | "default";

export type ShapePlan = SimplePlan | EnumPlan | ListPlan | MapPlan | UnionPlan | StructurePlan;

export type TimestampFormat = "epoch-seconds" | "date-time" | "http-date";

/** Where a member travels. @see smithy.api#httpLabel and its kin */
export type HttpLocation =
  | "label"
  | "query"
  | "queryParams"
  | "header"
  | "prefixHeaders"
  | "payload"
  | "responseCode"
  | "cookie"
  | "body";

/** Where a member travels that is not in the body. */
export interface HttpMemberPlan {
  readonly location: HttpLocation;
  /** Name of the query parameter, of the header or of the cookie, or the prefix of headers. */
  readonly name?: string | undefined;
  /** Given: it is written otherwise than Smithy's traits would have it. */
  readonly parameter?: ParameterPlan | undefined;
}

export interface MemberPlan {
  readonly id: ShapeId;
  /** In the model's spelling. */
  readonly name: string;
  readonly target: ShapeId;
  readonly documentation?: string | undefined;
  /** The member itself, not the shape that it targets. */
  readonly deprecated?: Deprecation | undefined;
  readonly isRequired: boolean;
  /** `null` is a value of its own. @see hallmark.openapi#nullable */
  readonly isNullable: boolean;
  /** A map with the properties of the object that no other member names. @see hallmark.openapi#additionalProperties */
  readonly holdsOthers: boolean;
  /** The values by which unions know the structure, where the member is their discriminator. */
  readonly discriminates?: readonly string[] | undefined;
  /** Sensitive itself or by its target; what contains it is not thereby sensitive. */
  readonly isSensitive: boolean;
  readonly isIdempotencyToken: boolean;
  /** Value of `smithy.api#default`; `undefined` where there is none or it is `null`. */
  readonly defaultValue?: JsonValue | undefined;
  readonly constraints: Constraints;
  readonly timestampFormat?: TimestampFormat | undefined;
  readonly jsonName?: string | undefined;
  /**
   * Absent: in the body. Only on members of inputs, outputs and errors, where the protocol binds to HTTP. One structure
   * may be input and output; `httpLocation` says what counts in which direction.
   */
  readonly http?: HttpMemberPlan | undefined;
  readonly isHostLabel: boolean;
  readonly isEventHeader: boolean;
  readonly isEventPayload: boolean;
  readonly rules: readonly DocumentedRule[];
  /** All traits of the member itself, for questions that only one emitter has. */
  readonly traits: ReadonlyMap<ShapeId, JsonValue>;
}

/** The shape that a member targets. */
export function targetOf(plan: Pick<ServicePlan, "shapes">, member: MemberPlan): ShapePlan {
  const target = plan.shapes.get(member.target);
  if (!target) throw new Error(`the plan lacks ${member.target}, target of ${member.id}`);
  return target;
}

/** Members that only requests, and only answers, have elsewhere than in the body. */
const ONE_WAY = {
  label: "request",
  query: "request",
  queryParams: "request",
  cookie: "request",
  responseCode: "response",
} as const;

/** Where a member of an input (`request`), or of an output or an error (`response`), travels. */
export function httpLocation(member: Pick<MemberPlan, "http">, direction: "request" | "response"): HttpLocation {
  const location = member.http?.location ?? "body";
  return location in ONE_WAY && ONE_WAY[location as keyof typeof ONE_WAY] !== direction ? "body" : location;
}

/** The members of an aggregate shape, those of lists and maps included; none for any other shape. */
export function membersOf(shape: ShapePlan): readonly MemberPlan[] {
  switch (shape.kind) {
    case "structure":
    case "union":
      return shape.members;
    case "list":
      return [shape.member];
    case "map":
      return [shape.key, shape.value];
    default:
      return [];
  }
}

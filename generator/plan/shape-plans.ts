import {
  constraintsOf,
  discriminatorValues,
  isJsonObject,
  membersOf,
  recursiveShapes,
  rulesOf,
  shapeNameOf,
  untaggedOf,
  type Member,
  type MembersShape,
  type Model,
  type OperationShape,
  type ServiceShape,
  type Shape,
  type ShapeId,
  type Traits,
} from "../model/index.js";
import type { Protocol } from "../protocols/index.js";
import { checksOf, conditionsOf } from "./checks.js";
import { kebabCase, typeName } from "./names.js";
import { parameterOf } from "./parameter.js";
import type {
  Deprecation,
  EnumValuePlan,
  ErrorPlan,
  HttpLocation,
  HttpMemberPlan,
  MemberPlan,
  ShapePlan,
  StatusRange,
  StructurePlan,
  TimestampFormat,
} from "./service-plan.js";

/** A shape that describes values. */
export type DataShape = Exclude<Shape, { readonly type: "service" | "operation" | "resource" }>;

/** Plans every data shape that the operations reach, prelude shapes included, in the order of the model. */
export function planShapes(
  model: Model,
  service: ServiceShape,
  operations: readonly OperationShape[],
  undeclaredErrors: ReadonlySet<ShapeId>,
  protocol?: Protocol | undefined,
): ReadonlyMap<ShapeId, ShapePlan> {
  const shapes = reach(model, [...operations.map(({ id }) => id), ...service.errors, ...undeclaredErrors]);
  return planDataShapes(model, shapes, { rename: service.rename, operations, undeclaredErrors, protocol });
}

/** What the plan of a shape depends on besides the shape. */
interface Surroundings {
  readonly rename?: ReadonlyMap<ShapeId, string>;
  readonly operations?: readonly OperationShape[];
  readonly undeclaredErrors?: ReadonlySet<ShapeId>;
  readonly protocol?: Protocol | undefined;
}

/** Plans some data shapes, among them all that they reach, be they a service's or those of a model without any. */
export function planDataShapes(
  model: Model,
  shapes: readonly DataShape[],
  { rename = new Map(), operations = [], undeclaredErrors = new Set(), protocol }: Surroundings = {},
): ReadonlyMap<ShapeId, ShapePlan> {
  const recursive = recursiveShapes(model, shapes);
  const inputs = new Set(operations.map((operation) => operation.input));
  const outputs = new Set(operations.map((operation) => operation.output));
  const discriminators = discriminatorValues(model, shapes);

  const plan = (shape: DataShape): ShapePlan => {
    const documentation = documentationOf(shape.traits);
    const modelName = rename.get(shape.id) ?? shapeNameOf(shape.id);
    const base = {
      id: shape.id,
      name: typeName(shape.id, rename),
      modelName,
      fileName: kebabCase(modelName),
      isPrelude: shape.id.startsWith("smithy.api#"),
      ...(documentation !== undefined && { documentation }),
      ...deprecationOf(shape.traits),
      isSensitive: shape.traits.has("smithy.api#sensitive"),
      isRecursive: recursive.has(shape.id),
      rules: rulesOf(shape.traits),
      traits: shape.traits,
    };
    const member = (member: Member) => planMember(model, member, discriminators);
    const isSparse = (element: Member) =>
      shape.traits.has("smithy.api#sparse") || element.traits.has("hallmark.openapi#nullable");
    switch (shape.type) {
      case "list":
        return { ...base, kind: "list", member: member(shape.member), isSparse: isSparse(shape.member) };
      case "map":
        return {
          ...base,
          kind: "map",
          key: member(shape.key),
          value: member(shape.value),
          isSparse: isSparse(shape.value),
        };
      case "enum":
      case "intEnum":
        return { ...base, kind: shape.type, values: enumValues(shape) };
      case "union":
        return {
          ...base,
          kind: "union",
          members: membersOf(shape).map(member),
          isEventStream: shape.traits.has("smithy.api#streaming"),
          ...untaggedOf(shape.traits),
        };
      case "structure": {
        const error = errorOf(shape, undeclaredErrors);
        const role = error ? "error" : inputs.has(shape.id) ? "input" : outputs.has(shape.id) ? "output" : "nested";
        const isBound = protocol?.bindsHttp === true && role !== "nested";
        return {
          ...base,
          kind: "structure",
          role,
          members: membersOf(shape).map((own) => ({ ...member(own), ...(isBound && httpOf(own.traits)) })),
          ...(error && { error }),
          checks: checksOf(shape.traits),
          conditions: conditionsOf(shape.traits),
        } satisfies StructurePlan;
      }
      default: {
        const mediaType = shape.traits.get("smithy.api#mediaType");
        const timestampFormat = shape.traits.get("smithy.api#timestampFormat");
        return {
          ...base,
          kind: "simple",
          type: shape.type,
          isStreaming: shape.traits.has("smithy.api#streaming"),
          ...(typeof mediaType === "string" && { mediaType }),
          ...(timestampFormat !== undefined && { timestampFormat: timestampFormat as TimestampFormat }),
        };
      }
    }
  };
  return new Map(shapes.map((shape) => [shape.id, plan(shape)]));
}

/** As the model's closure, but with the prelude shapes that members target: emitters ask for those as well. */
function reach(model: Model, roots: readonly ShapeId[]): readonly DataShape[] {
  const reached = new Set<ShapeId>();
  const open = [...roots];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const shape = model.expect(id);
    if (shape.type === "operation") open.push(shape.input, shape.output, ...shape.errors);
    // What an enum's members target is Smithy's way of writing them, not something that is reached.
    else if (shape.type !== "enum" && shape.type !== "intEnum") {
      for (const member of membersOf(shape)) open.push(member.target);
    }
  }
  return [...model.shapes.values()].filter(
    (shape): shape is DataShape => reached.has(shape.id) && shape.type !== "operation",
  );
}

function planMember(model: Model, member: Member, discriminators: ReadonlyMap<ShapeId, readonly string[]>): MemberPlan {
  const { traits } = member;
  const target = model.expect(member.target);
  const documentation = documentationOf(traits) ?? documentationOf(target.traits);
  const defaultValue = traits.get("smithy.api#default") ?? undefined;
  const timestampFormat = traits.get("smithy.api#timestampFormat") ?? target.traits.get("smithy.api#timestampFormat");
  const jsonName = traits.get("smithy.api#jsonName");
  const discriminates = discriminators.get(member.id);
  return {
    id: member.id,
    name: member.name,
    target: member.target,
    ...(documentation !== undefined && { documentation }),
    ...deprecationOf(traits),
    isRequired: traits.has("smithy.api#required"),
    isNullable: traits.has("hallmark.openapi#nullable"),
    holdsOthers: traits.has("hallmark.openapi#additionalProperties"),
    ...(discriminates && { discriminates }),
    isSensitive: traits.has("smithy.api#sensitive") || target.traits.has("smithy.api#sensitive"),
    isIdempotencyToken: traits.has("smithy.api#idempotencyToken"),
    ...(defaultValue !== undefined && { defaultValue }),
    constraints: constraintsOf(model, member),
    ...(timestampFormat !== undefined && { timestampFormat: timestampFormat as TimestampFormat }),
    ...(typeof jsonName === "string" && { jsonName }),
    isHostLabel: traits.has("smithy.api#hostLabel"),
    isEventHeader: traits.has("smithy.api#eventHeader"),
    isEventPayload: traits.has("smithy.api#eventPayload"),
    rules: rulesOf(traits),
    traits,
  };
}

const HTTP_LOCATIONS: readonly (readonly [trait: ShapeId, location: HttpLocation])[] = [
  ["smithy.api#httpLabel", "label"],
  ["smithy.api#httpQuery", "query"],
  ["smithy.api#httpQueryParams", "queryParams"],
  ["smithy.api#httpHeader", "header"],
  ["smithy.api#httpPrefixHeaders", "prefixHeaders"],
  ["smithy.api#httpPayload", "payload"],
  ["smithy.api#httpResponseCode", "responseCode"],
];

/** The member of a plan that says where something travels; nothing where that is the body. */
export function httpOf(traits: Traits): { readonly http?: HttpMemberPlan } {
  const found = HTTP_LOCATIONS.find(([trait]) => traits.has(trait));
  if (!found) return parameterOf(traits) ?? {};
  const name = traits.get(found[0]);
  return { http: { location: found[1], ...(typeof name === "string" && { name }) } };
}

function enumValues(shape: MembersShape): readonly EnumValuePlan[] {
  return membersOf(shape).map((member) => {
    const value = member.traits.get("smithy.api#enumValue");
    const title = member.traits.get("smithy.api#title");
    const documentation = documentationOf(member.traits);
    return {
      name: member.name,
      value: typeof value === "string" || typeof value === "number" ? value : member.name,
      ...(typeof title === "string" && { title }),
      ...(documentation !== undefined && { documentation }),
      isInternal: member.traits.has("smithy.api#internal"),
    };
  });
}

function errorOf(shape: MembersShape, undeclared: ReadonlySet<ShapeId>): ErrorPlan | undefined {
  const fault = shape.traits.get("smithy.api#error");
  if (fault !== "client" && fault !== "server") return undefined;
  const status = shape.traits.get("smithy.api#httpError");
  const retryable = shape.traits.get("smithy.api#retryable");
  const query = shape.traits.get("aws.protocols#awsQueryError");
  const statuses = shape.traits.get("hallmark.openapi#errorStatus");
  return {
    fault,
    httpStatus: typeof status === "number" ? status : fault === "client" ? 400 : 500,
    ...(typeof statuses === "string" && { statuses: statuses as StatusRange }),
    isDeclared: !undeclared.has(shape.id),
    ...(isJsonObject(retryable) && { retryable: { throttling: retryable["throttling"] === true } }),
    ...(isJsonObject(query) && {
      queryError: { code: String(query["code"]), httpResponseCode: Number(query["httpResponseCode"]) },
    }),
  };
}

export function documentationOf(traits: Traits): string | undefined {
  const documentation = traits.get("smithy.api#documentation");
  return typeof documentation === "string" ? documentation : undefined;
}

/** The member of a plan that says that something is deprecated; nothing where it is not. */
export function deprecationOf(traits: Traits): { readonly deprecated?: Deprecation } {
  const trait = traits.get("smithy.api#deprecated");
  return isJsonObject(trait) ? { deprecated: trait as Deprecation } : {};
}

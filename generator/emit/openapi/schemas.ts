import type { JsonObject } from "../../model/index.js";
import {
  targetOf,
  type EnumPlan,
  type MemberPlan,
  type ServicePlan,
  type ShapePlan,
  type StructurePlan,
  type UnionPlan,
} from "../../plan/index.js";
import { isEventStream, type DeclaredShape } from "../shared/declared-shapes.js";
import { codeSpan } from "../shared/prose/inline.js";
import { markdownOf } from "../shared/prose/markdown.js";
import { constraintKeywords } from "./constraint-keywords.js";
import { rulesExtension } from "./extensions.js";
import { simpleSchema } from "./simple-schema.js";

/** The JSON Schema (2020-12) of a shape that has a declaration of its own, as it goes into the document's components. */
export function declaredSchema(plan: ServicePlan, shape: DeclaredShape): JsonObject {
  switch (shape.kind) {
    case "structure":
      return structureSchema(plan, shape);
    case "union":
      return unionSchema(plan, shape);
    case "enum":
    case "intEnum":
      return enumSchema(shape);
    default:
      return shape satisfies never;
  }
}

/** The schema of a member's value on the wire. Shapes with a declaration of their own are referred to. */
function memberSchema(plan: ServicePlan, member: MemberPlan): JsonObject {
  const target = targetOf(plan, member);
  return {
    ...shapeSchema(plan, target, member),
    ...(member.documentation !== undefined && { description: markdownOf(member.documentation) }),
    ...constraintKeywords(member.constraints, target),
    ...(member.defaultValue !== undefined && { default: member.defaultValue }),
    ...(member.deprecated && { deprecated: true }),
    ...(member.isSensitive && { "x-hallmark-sensitive": true }),
    ...(isEventStream(target) && { "x-hallmark-event-stream": true }),
    ...(member.isIdempotencyToken && { "x-hallmark-idempotency-token": true }),
    ...rulesExtension(member.rules),
  };
}

function shapeSchema(plan: ServicePlan, shape: ShapePlan, member: MemberPlan): JsonObject {
  switch (shape.kind) {
    case "simple":
      return simpleSchema(shape, member.timestampFormat);
    case "list": {
      const items = memberSchema(plan, shape.member);
      return { type: "array", items: shape.isSparse ? orNull(items) : items };
    }
    case "map": {
      const values = memberSchema(plan, shape.value);
      const keys = memberSchema(plan, shape.key);
      return {
        type: "object",
        ...(saysMoreThanString(keys) && { propertyNames: keys }),
        additionalProperties: shape.isSparse ? orNull(values) : values,
      };
    }
    default:
      // Nothing is emitted for the prelude's `Unit`, a structure without members.
      return shape.isPrelude ? { type: "object" } : { $ref: `#/components/schemas/${shape.name}` };
  }
}

function structureSchema(plan: ServicePlan, shape: StructurePlan): JsonObject {
  // A stream of events is what follows, not a member of the first object.
  const required = shape.members
    .filter((member) => member.isRequired && !isEventStream(targetOf(plan, member)))
    .map(({ name }) => name);
  const { error } = shape;
  return {
    ...described(shape),
    type: "object",
    properties: {
      ...(error && { __type: errorType(shape) }),
      ...Object.fromEntries(shape.members.map((member) => [member.name, memberSchema(plan, member)])),
    },
    ...(error ? { required: ["__type", ...required] } : required.length > 0 && { required }),
    ...(error && { "x-hallmark-error": { httpStatus: error.httpStatus, declared: error.isDeclared } }),
  };
}

/** How an answer says which error it is: by name, with its namespace before and an address after it or without. */
function errorType(shape: StructurePlan): JsonObject {
  return {
    type: "string",
    description: "Says which error this is.",
    pattern: `^([^#]*#)?${shape.id.slice(shape.id.indexOf("#") + 1)}(:.*)?$`,
  };
}

/** Exactly one member is there. */
function unionSchema(plan: ServicePlan, shape: UnionPlan): JsonObject {
  const alternatives = shape.members.map((member) => ({
    type: "object",
    title: member.name,
    properties: { [member.name]: memberSchema(plan, member) },
    required: [member.name],
  }));
  return { ...described(shape), ...(alternatives.length === 1 ? alternatives[0] : { oneOf: alternatives }) };
}

function enumSchema(shape: EnumPlan): JsonObject {
  const { description, ...others } = described(shape);
  const paragraphs = [description, meanings(shape)].filter((each) => each !== undefined);
  return {
    ...(paragraphs.length > 0 && { description: paragraphs.join("\n\n") }),
    ...others,
    type: shape.kind === "enum" ? "string" : "integer",
    enum: shape.values.map(({ value }) => value),
  };
}

/** JSON Schema has no place for what a single value means, so the description lists it. */
function meanings({ values }: EnumPlan): string | undefined {
  const items = values.flatMap(({ value, documentation, isInternal }) =>
    documentation === undefined || isInternal
      ? []
      : [`- ${codeSpan(String(value))}: ${markdownOf(documentation).replace(/\n(?=[^\n])/g, "\n  ")}`],
  );
  return items.length > 0 ? items.join("\n") : undefined;
}

function described(shape: ShapePlan): JsonObject {
  return {
    ...(shape.documentation !== undefined && { description: markdownOf(shape.documentation) }),
    ...(shape.deprecated && { deprecated: true }),
    ...(shape.isSensitive && { "x-hallmark-sensitive": true }),
  };
}

/** A sparse list or map may hold `null` in place of a value. @see smithy.api#sparse */
function orNull(schema: JsonObject): JsonObject {
  return { anyOf: [schema, { type: "null" }] };
}

function saysMoreThanString(schema: JsonObject): boolean {
  return Object.keys(schema).some((keyword) => keyword !== "type" && keyword !== "description");
}

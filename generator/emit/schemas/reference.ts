import {
  namespaceOf,
  shapeNameOf,
  targetOf,
  type MemberPlan,
  type ServicePlan,
  type ShapePlan,
  type SimplePlan,
} from "../../plan/index.js";
import type { Imports } from "../shared/imports.js";
import { importSchema } from "../shared/schema-module.js";
import { memberTraits, shapeTraits, traitsExpression } from "./traits.js";

/** `64 | x` is a list of what `x` stands for, `128 | x` a map. */
const LIST = 64;
const MAP = 128;

/** Where schemas refer to others: their names are imported, unless they would be read before they are there. */
export interface ReferenceContext {
  readonly plan: ServicePlan;
  readonly imports: Imports;
  /** Whether the schema that refers is part of a circle; what it refers to is then looked up when it is needed. */
  readonly isRecursive: boolean;
}

/** A member's schema: its target's, with the member's traits where it has any. */
export function memberReference(context: ReferenceContext, member: MemberPlan): string {
  const target = targetOf(context.plan, member);
  const reference = shapeReference(context, target, member);
  const traits = traitsExpression(memberTraits(member, target));
  return traits === "0" ? reference : `[${reference}, ${traits}]`;
}

/** In words, for the comment beside a member's schema: `list of Tag`. */
export function describeTarget(plan: ServicePlan, member: MemberPlan): string {
  const target = targetOf(plan, member);
  switch (target.kind) {
    case "list":
      return `list of ${describeTarget(plan, target.member)}`;
    case "map":
      return `map of ${describeTarget(plan, target.value)}`;
    case "simple":
      return target.type;
    case "enum":
    case "intEnum":
      return target.name;
    case "structure":
    case "union":
      return target.isPrelude ? "unit" : target.name;
    default:
      return target satisfies never;
  }
}

function shapeReference(context: ReferenceContext, shape: ShapePlan, member: MemberPlan): string {
  switch (shape.kind) {
    case "simple":
      return String(simpleNumber(shape, member));
    case "enum":
      return "0";
    case "intEnum":
      return "1";
    case "list": {
      const element = memberReference(context, shape.member);
      if (isPlain(element) && isBare(shape)) return `${LIST} | ${element}`;
      return `[1, ${identity(shape).join(", ")}, ${element}]`;
    }
    case "map": {
      const key = memberReference(context, shape.key);
      const value = memberReference(context, shape.value);
      if (key === "0" && isPlain(value) && isBare(shape)) return `${MAP} | ${value}`;
      return `[2, ${identity(shape).join(", ")}, ${key}, ${value}]`;
    }
    case "structure":
    case "union": {
      if (shape.isPrelude) return '"unit"';
      const name = importSchema(context.plan, shape, context.imports);
      return context.isRecursive && shape.isRecursive ? `() => ${name}` : name;
    }
    default:
      return shape satisfies never;
  }
}

/** Namespace, name and traits, as every schema has them after its kind. */
export function identity(shape: ShapePlan): readonly string[] {
  return [
    JSON.stringify(namespaceOf(shape.id)),
    JSON.stringify(shapeNameOf(shape.id)),
    traitsExpression(shapeTraits(shape)),
  ];
}

function isBare(shape: ShapePlan): boolean {
  return traitsExpression(shapeTraits(shape)) === "0";
}

/** Whether a schema is the number of a simple type. */
function isPlain(reference: string): boolean {
  return /^\d+$/.test(reference);
}

const TIMESTAMPS = { "date-time": 5, "http-date": 6, "epoch-seconds": 7 } as const;

function simpleNumber(shape: SimplePlan, member: MemberPlan): number {
  switch (shape.type) {
    case "string":
      return 0;
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
      return 1;
    case "boolean":
      return 2;
    case "timestamp":
      return member.timestampFormat ? TIMESTAMPS[member.timestampFormat] : 4;
    case "document":
      return 15;
    case "bigInteger":
      return 17;
    case "bigDecimal":
      return 19;
    case "blob":
      return shape.isStreaming ? 42 : 21;
    default:
      return shape.type satisfies never;
  }
}

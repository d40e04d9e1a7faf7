import type { DocumentedRule, JsonObject } from "../../../model/index.js";
import type { MemberPlan, ShapePlan } from "../../../plan/index.js";
import { isEventStream } from "../declared-shapes.js";
import { rulesOfTheApi } from "../member-facts.js";
import { tellsAll, type SchemaContext } from "./context.js";

/** What a model says of a member and JSON Schema has no word for. */
export function memberExtras(context: SchemaContext, member: MemberPlan, target: ShapePlan): JsonObject {
  if (!tellsAll(context)) return {};
  return {
    ...(member.isSensitive && { "x-hallmark-sensitive": true }),
    ...(isEventStream(target) && { "x-hallmark-event-stream": true }),
    ...(member.isIdempotencyToken && { "x-hallmark-idempotency-token": true }),
    ...rulesExtension(member.rules),
  };
}

/** The same of a shape, which may say it itself or leave it to the members that target it. */
export function shapeExtras(context: SchemaContext, shape: ShapePlan): JsonObject {
  if (!tellsAll(context)) return {};
  return {
    ...(shape.isSensitive && { "x-hallmark-sensitive": true }),
    ...rulesExtension(shape.rules),
    ...conditionsAndChecks(shape),
  };
}

/** Documented rules of a shape, member or operation: what OpenAPI has no word for. */
export function rulesExtension(rules: readonly DocumentedRule[]): JsonObject {
  const general = rulesOfTheApi(rules);
  if (general.length === 0) return {};
  return { "x-hallmark-rules": general.map(({ id, level, statement }) => ({ id, level, statement })) };
}

/**
 * Contracts between the members of a structure, and what the service refuses beyond the schema.
 *
 * @see smithy.contracts#conditions
 * @see hallmark.docs#checks
 */
function conditionsAndChecks(shape: ShapePlan): JsonObject {
  if (shape.kind !== "structure") return {};
  const { conditions, checks } = shape;
  // Both are JSON already: they came from traits.
  return JSON.parse(
    JSON.stringify({
      ...(conditions.length > 0 && { "x-hallmark-conditions": conditions }),
      ...(checks.length > 0 && { "x-hallmark-checks": checks }),
    }),
  ) as JsonObject;
}

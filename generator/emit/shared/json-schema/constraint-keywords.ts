import type { Bounds, Constraints, JsonObject } from "../../../model/index.js";
import { ecmaPattern, type ShapePlan } from "../../../plan/index.js";
import { tellsAll, type SchemaContext } from "./context.js";

/**
 * Constraint traits as keywords of JSON Schema, which counts characters as Smithy does. What a keyword cannot say
 * exactly stands beside it as the model has it.
 */
export function constraintKeywords(context: SchemaContext, constraints: Constraints, target: ShapePlan): JsonObject {
  const { length, range, pattern, uniqueItems, values } = constraints;
  return {
    ...(length && lengthKeywords(context, length, target)),
    ...bounds("minimum", "maximum", range),
    ...(pattern !== undefined && patternKeywords(context, pattern)),
    ...(uniqueItems && { uniqueItems }),
    ...(values && { enum: values }),
  };
}

function lengthKeywords(context: SchemaContext, length: Bounds, target: ShapePlan): JsonObject {
  if (target.kind === "list") return bounds("minItems", "maxItems", length);
  if (target.kind === "map") return bounds("minProperties", "maxProperties", length);
  if (target.kind === "simple" && target.type === "blob" && tellsAll(context)) {
    return {
      ...bounds("minLength", "maxLength", base64Length(length)),
      "x-hallmark-bytes": { ...bounds("min", "max", length) },
    };
  }
  return bounds("minLength", "maxLength", length);
}

/** Four characters for every three bytes begun. */
function base64Length({ min, max }: Bounds): Bounds {
  const characters = (bytes: number | undefined) => (bytes === undefined ? undefined : 4 * Math.ceil(bytes / 3));
  return { min: characters(min), max: characters(max) };
}

function patternKeywords(context: SchemaContext, pattern: string): JsonObject {
  if (!tellsAll(context)) return { pattern };
  const ecma = ecmaPattern(pattern);
  // JSON Schema's readers take Unicode mode, so a pattern that is good in the old mode only would be an error to them.
  if (!("source" in ecma) || ecma.flags !== "u") return { "x-hallmark-pattern": pattern };
  return { pattern: ecma.source, ...(ecma.source !== pattern && { "x-hallmark-pattern": pattern }) };
}

function bounds(minimum: string, maximum: string, { min, max }: Bounds = {}): JsonObject {
  return { ...(min !== undefined && { [minimum]: min }), ...(max !== undefined && { [maximum]: max }) };
}

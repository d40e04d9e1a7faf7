import type { DocumentedRule, JsonObject } from "../../model/index.js";
import type { ShapePlan } from "../../plan/index.js";
import { rulesOfTheApi } from "../shared/member-facts.js";

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
export function conditionsAndChecks(shape: ShapePlan): JsonObject {
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

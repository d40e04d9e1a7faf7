import { isJsonObject, type JsonValue } from "../../model/index.js";
import { targetOf, type ServicePlan, type ShapePlan } from "../../plan/index.js";

/**
 * The value of a shape that protocol tests write down as JSON, as programs have it: times (in seconds, or as text) are `Date`s, blobs
 * (text in UTF-8) bytes, `NaN` and the infinities numbers, and what is `null` in a structure is not there.
 */
export function valueOfParams(plan: ServicePlan, shape: ShapePlan, json: JsonValue): unknown {
  switch (shape.kind) {
    case "structure":
    case "union":
      return Object.fromEntries(
        shape.members.flatMap((member) => {
          const own = isJsonObject(json) ? json[member.name] : undefined;
          if (own === undefined || own === null) return [];
          return [[member.name, valueOfParams(plan, targetOf(plan, member), own)]];
        }),
      );
    case "list":
      return (json as readonly JsonValue[]).map(nullOr(plan, targetOf(plan, shape.member)));
    case "map": {
      const ofValue = nullOr(plan, targetOf(plan, shape.value));
      return Object.fromEntries(
        Object.entries(json as object).map(([key, value]) => [key, ofValue(value as JsonValue)]),
      );
    }
    case "simple":
      return simpleValue(shape.type, json);
    default:
      return json;
  }
}

function nullOr(plan: ServicePlan, target: ShapePlan): (json: JsonValue) => unknown {
  return (json) => (json === null ? null : valueOfParams(plan, target, json));
}

function simpleValue(type: string, json: JsonValue): unknown {
  if (type === "timestamp") return typeof json === "string" ? new Date(json) : new Date(Number(json) * 1000);
  if (type === "blob") return new TextEncoder().encode(String(json));
  if ((type === "float" || type === "double") && typeof json === "string") return Number(json);
  return json;
}

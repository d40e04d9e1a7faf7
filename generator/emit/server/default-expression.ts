import type { Bounds, JsonValue } from "../../model/index.js";
import { targetOf, type MemberPlan, type ServicePlan, type ShapePlan } from "../../plan/index.js";
import type { Imports } from "../shared/imports.js";
import { literal } from "../shared/literal.js";
import { runtimeModule } from "../shared/module-path.js";

/**
 * `() => 10`: makes a member's default value; `undefined` where it has none, or one that the member's own constraints
 * forbid. Zeros below the range of a number are left over from Smithy 1.0, where they meant that nothing was sent.
 *
 * @see smithy.api#default
 */
export function makeDefault(plan: ServicePlan, member: MemberPlan, imports: Imports): string | undefined {
  const value = member.defaultValue;
  if (value === undefined || !isAllowed(value, member)) return undefined;
  const expression = valueExpression(plan, targetOf(plan, member), value, imports);
  return expression.startsWith("{") ? `() => (${expression})` : `() => ${expression}`;
}

function isAllowed(value: JsonValue, { constraints }: MemberPlan): boolean {
  const { length, range } = constraints;
  if (typeof value === "number" && range) return isWithin(value, range);
  if (typeof value === "string" && length) return isWithin([...value].length, length);
  return true;
}

function isWithin(size: number, { min = -Infinity, max = Infinity }: Bounds): boolean {
  return size >= min && size <= max;
}

function valueExpression(plan: ServicePlan, shape: ShapePlan, value: JsonValue, imports: Imports): string {
  if (shape.kind !== "simple") return literal(value);
  switch (shape.type) {
    case "blob":
      return `${imports.value("bytesOf", runtimeModule(plan, "server/wire"))}(${literal(value)})`;
    case "timestamp":
      // Seconds, or a text that dates are made of, whatever format the value travels in.
      return `new Date(${typeof value === "number" ? value * 1000 : literal(value)})`;
    case "bigInteger":
      return `BigInt(${literal(String(value))})`;
    case "bigDecimal":
      return `${imports.value("decimalOf", runtimeModule(plan, "server/wire"))}(${literal(String(value))})`;
    case "float":
    case "double":
      return String(Number(value));
    default:
      return literal(value);
  }
}

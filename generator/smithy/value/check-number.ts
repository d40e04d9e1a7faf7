import type { JsonValue, SimpleType } from "../../model/index.js";
import { describeJson } from "../diagnostics.js";

/** What the integer types hold. @see https://smithy.io/2.0/spec/simple-types.html */
const integers: ReadonlyMap<SimpleType | "intEnum", readonly [min: number, max: number]> = new Map([
  ["byte", [-128, 127]],
  ["short", [-32_768, 32_767]],
  ["integer", [-(2 ** 31), 2 ** 31 - 1]],
  ["intEnum", [-(2 ** 31), 2 ** 31 - 1]],
  ["long", [-(2 ** 63), 2 ** 63]],
  ["bigInteger", [-Infinity, Infinity]],
]);

/** What keeps a value from being a number of a type; `undefined` when it is one. */
export function checkNumber(type: SimpleType | "intEnum", value: JsonValue): string | undefined {
  if (typeof value !== "number")
    return isNumberInText(type, value) ? undefined : `must be a number, found ${describeJson(value)}`;
  const limits = integers.get(type);
  if (limits === undefined) return undefined;
  if (!Number.isInteger(value)) return "must be a whole number";
  return value < limits[0] || value > limits[1] ? `does not fit into a ${type}` : undefined;
}

/** Values for which JSON has no number are written as strings. */
function isNumberInText(type: SimpleType | "intEnum", value: JsonValue): boolean {
  if (typeof value !== "string") return false;
  if (type === "float" || type === "double") return ["NaN", "Infinity", "-Infinity"].includes(value);
  if (type === "bigInteger") return /^-?\d+$/.test(value);
  return type === "bigDecimal" && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value);
}

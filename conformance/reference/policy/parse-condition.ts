import type { Condition } from "./policy-document.js";
import { check, isObject } from "./policy-json.js";

const comparisons = [
  ...["StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase"],
  ...["StringLike", "StringNotLike", "ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike"],
  ...["NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals"],
  ...["NumericGreaterThan", "NumericGreaterThanEquals", "DateEquals", "DateNotEquals", "DateLessThan"],
  ...["DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals"],
  ...["Bool", "BinaryEquals", "IpAddress", "NotIpAddress"],
];
const OPERATOR = new RegExp(`^(?:(?:ForAllValues|ForAnyValue):)?(?:(?:${comparisons.join("|")})(?:IfExists)?|Null)$`);

/**
 * The conditions of a statement.
 *
 * @throws FaultyPolicy
 */
export function parseCondition(json: unknown): readonly Condition[] {
  check(isObject(json));
  return Object.entries(json).flatMap(([operator, keys]) => {
    check(OPERATOR.test(operator) && isObject(keys));
    return Object.entries(keys).map(([key, value]) => {
      check(key !== "");
      return { operator, key, values: valuesOf(value) };
    });
  });
}

/** Numbers and truth values may be written as such, and mean the same as their text. */
function valuesOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((each) => {
    check(typeof each === "string" || typeof each === "number" || typeof each === "boolean");
    return String(each);
  });
}

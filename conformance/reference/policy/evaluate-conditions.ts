import type { Condition } from "./policy-document.js";
import { matchesPattern } from "./wildcard.js";

/** `"unknown"` where it depends on what cannot be told from here. */
export type Truth = boolean | "unknown";

/** Values of condition keys, by the key in lower case. A key that is not here is one that cannot be told. */
export type ConditionContext = ReadonlyMap<string, string>;

/** Whether all conditions of a statement hold. */
export function evaluateConditions(conditions: readonly Condition[], context: ConditionContext): Truth {
  const truths = conditions.map((condition) => evaluate(condition, context));
  if (truths.includes(false)) return false;
  return truths.every((truth) => truth === true) || "unknown";
}

type Comparison = (value: string, wanted: string) => boolean;

const isEqual: Comparison = (value, wanted) => value === wanted;
const isLike: Comparison = (value, wanted) => matchesPattern(wanted, value);

/** The operators that matter for keys whose values are texts or ARNs; the others are never known. */
const comparisons: Readonly<Record<string, Comparison>> = {
  StringEquals: isEqual,
  StringEqualsIgnoreCase: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
  StringLike: isLike,
  ArnEquals: isLike,
  ArnLike: isLike,
};

function evaluate({ operator, key, values }: Condition, context: ConditionContext): Truth {
  const value = context.get(key.toLowerCase());
  const [, kind = "", not = "", rest = ""] = /^(String|Arn)(Not)?([A-Za-z]+?)(?:IfExists)?$/.exec(operator) ?? [];
  const compare = comparisons[`${kind}${rest}`];
  if (value === undefined || !compare) return "unknown";
  return values.some((wanted) => compare(value, wanted)) !== (not === "Not");
}

/** What generated validators stand on. Users need `Validator`, `Violation` and `Refusal` of it, the rest is for them. */
export { Attempts } from "./validation/attempts.js";
export { addAt, add, addUnder, hasRightTypes, hidden, noViolations } from "./validation/found.js";
export {
  check,
  condition,
  length,
  notNull,
  ofType,
  oneOf,
  pattern,
  range,
  required,
  shapeMismatch,
  uniqueItems,
} from "./validation/constraints.js";
export { isTooDeep, maxDepth, nestedTooDeep } from "./validation/depth.js";
export { countExcept } from "./validation/count-except.js";
export { isDocument } from "./validation/document.js";
export {
  isBigDecimal,
  isBlob,
  isByte,
  isInteger,
  isList,
  isLong,
  isObject,
  isShort,
  isStream,
  isStructure,
  isTimestamp,
  own,
} from "./validation/kinds.js";
export { hasBytes, hasLength } from "./validation/length.js";
export { linearExpression } from "./validation/linear-expression.js";
export { noDisabledChecks, refusalOf, refusalUnder, type DisabledChecks } from "./validation/refusal.js";
export type { StandardIssue, StandardResult, StandardSchemaProps } from "./validation/standard-schema.js";
export { hasUniqueItems } from "./validation/unique-items.js";
export { validatorOf, type Validator } from "./validation/validator.js";
export type { Limits, Refusal, Violation, Violations } from "./validation/violation.js";

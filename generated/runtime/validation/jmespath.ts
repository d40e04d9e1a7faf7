/** What conditions that are written in JMESPath stand on, once they are compiled. */
export { contains, endsWith, floor, join, merge, reverse, sort, startsWith, sum } from "./jmespath/functions.js";
export {
  absolute,
  average,
  ceiling,
  firstPresent,
  keysOf,
  lengthOf,
  maximum,
  minimum,
  toArray,
  toNumber,
  toText,
  valuesOf,
} from "./jmespath/functions.js";
export { map, maximumBy, minimumBy, sortBy } from "./jmespath/functions-by.js";
export { each, eachValue, eachWhere, element, field, flatten, slice, within } from "./jmespath/selection.js";
export { both, either, holds, isAtLeast, isAtMost, isLess, isMore, isTruthy, typeOf } from "./jmespath/values.js";
export { isEqual } from "./equality.js";

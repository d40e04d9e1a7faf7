import { isJsonObject, type JsonValue } from "../model/index.js";

/**
 * Whether two JSON values mean the same: the order of an object's keys does not count, that of an array's elements
 * does. Values may nest deeper than the engine's call stack.
 */
export function equalValues(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  const open: (readonly [JsonValue | undefined, JsonValue | undefined])[] = [[a, b]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [left, right] = pair;
    if (left === right) continue;
    if (Array.isArray(left) && Array.isArray(right)) {
      const elements = left as readonly JsonValue[];
      if (elements.length !== right.length) return false;
      elements.forEach((element, index) => open.push([element, (right as readonly JsonValue[])[index]]));
    } else if (isJsonObject(left) && isJsonObject(right)) {
      const keys = Object.keys(left);
      if (keys.length !== Object.keys(right).length) return false;
      for (const key of keys) {
        if (!Object.hasOwn(right, key)) return false;
        open.push([left[key], right[key]]);
      }
    } else {
      return false;
    }
  }
  return true;
}

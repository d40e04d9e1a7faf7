import { isJsonObject, type JsonValue } from "../../model/index.js";

/** Whether two JSON values are equal; the order of an object's members does not count. */
export function equalJson(left: JsonValue, right: JsonValue): boolean {
  // A list of open pairs instead of recursion: values may nest deeper than the engine's call stack.
  const open: (readonly [JsonValue, JsonValue])[] = [[left, right]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [a, b] = pair;
    if (a === b) continue;
    if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) return false;
      a.forEach((element: JsonValue, index) => open.push([element, b[index] as JsonValue]));
    } else if (isJsonObject(a) && isJsonObject(b)) {
      const names = Object.keys(a);
      if (names.length !== Object.keys(b).length) return false;
      for (const name of names) {
        if (!Object.hasOwn(b, name)) return false;
        open.push([a[name]!, b[name]!]);
      }
    } else {
      return false;
    }
  }
  return true;
}

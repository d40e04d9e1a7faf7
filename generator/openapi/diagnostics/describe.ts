import type { JsonValue } from "../../model/index.js";

/** What a value is, for a message: never the value itself, which may be an example of something secret. */
export function describe(value: JsonValue | undefined): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "object":
      return "an object";
    case "string":
      return "a string";
    case "number":
      return "a number";
    default:
      return "true or false";
  }
}

import type { JsonObject, JsonValue } from "../../model/index.js";
import { isJsonObject, type OpenApiSettings } from "../../plan/index.js";
import { addAt } from "../shared/json-pointer.js";

/** A document with what the settings put in place of strings and add to it, in this order. */
export function patched(document: JsonObject, { substitutions = {}, jsonAdd = {} }: OpenApiSettings): JsonObject {
  const substituted = Object.keys(substitutions).length > 0 ? substitute(document, substitutions) : document;
  const added = Object.entries(jsonAdd).reduce<JsonValue>(
    (whole, [pointer, value]) => addAt(whole, pointer, value),
    substituted,
  );
  return added as JsonObject;
}

/** Strings that equal a key give way to its value. */
function substitute(value: JsonValue, substitutions: JsonObject): JsonValue {
  if (typeof value === "string") return Object.hasOwn(substitutions, value) ? substitutions[value]! : value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((each) => substitute(each, substitutions));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, substitute(each, substitutions)]));
}

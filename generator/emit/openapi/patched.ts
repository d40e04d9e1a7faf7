import type { JsonObject, JsonValue } from "../../model/index.js";
import { isJsonObject, type OpenApiSettings } from "../../plan/index.js";
import { addAt } from "../shared/json-pointer.js";

/** A document with what settings put in it. */
export interface Patched {
  readonly document: JsonObject;
  /** The places of `jsonAdd` that the document does not have. */
  readonly misplaced: readonly string[];
}

/** A document with what the settings put in place of strings and add to it, in this order. */
export function patched(document: JsonObject, { substitutions = {}, jsonAdd = {} }: OpenApiSettings): Patched {
  let whole: JsonValue = Object.keys(substitutions).length > 0 ? substitute(document, substitutions) : document;
  const misplaced: string[] = [];
  for (const [pointer, value] of Object.entries(jsonAdd)) {
    const added = addAt(whole, pointer, value);
    if (isJsonObject(added)) whole = added;
    else misplaced.push(pointer);
  }
  return { document: whole as JsonObject, misplaced };
}

/** Strings that equal a key give way to its value. */
function substitute(value: JsonValue, substitutions: JsonObject): JsonValue {
  if (typeof value === "string") return Object.hasOwn(substitutions, value) ? substitutions[value]! : value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((each) => substitute(each, substitutions));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, substitute(each, substitutions)]));
}

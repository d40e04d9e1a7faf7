import type { JsonObject } from "../../../model/index.js";
import { tellsAll, type SchemaContext } from "./context.js";
import { BASE64 } from "./simple-keywords.js";

const CONSTRAINTS = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];
const AFTER_THE_TYPE = ["description", ...CONSTRAINTS, "minimum", "maximum", "pattern", "uniqueItems", "default"];

/** A schema in the order in which people read: what a value is, what it means, what holds for it, words of ours. */
export function inOrder(context: SchemaContext, schema: JsonObject): JsonObject {
  if (!tellsAll(context)) return schema;
  const isOfTheType = (word: string) =>
    word === "x-hallmark-timestamp" || (word === "pattern" && schema[word] === BASE64);
  const rank = (word: string) => {
    if (isOfTheType(word)) return -1;
    return word.startsWith("x-") ? AFTER_THE_TYPE.length : AFTER_THE_TYPE.indexOf(word);
  };
  return Object.fromEntries(Object.entries(schema).toSorted(([a], [b]) => rank(a) - rank(b)));
}

/** A schema with a name of its own in the order in which people read: what it means, what it is. */
export function meaningFirst(context: SchemaContext, schema: JsonObject): JsonObject {
  if (!tellsAll(context)) return schema;
  const first = ["description", "deprecated", "x-hallmark-sensitive"].filter((word) => word in schema);
  return { ...Object.fromEntries(first.map((word) => [word, schema[word]!])), ...schema };
}

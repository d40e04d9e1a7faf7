import type { JsonValue } from "../../model/index.js";
import type { Node } from "../document/node.js";

/** Types of JSON Schema, but `null`, which is kept apart. */
export type JsonType = "object" | "array" | "string" | "number" | "integer" | "boolean";

export const jsonTypes: readonly JsonType[] = ["object", "array", "string", "number", "integer", "boolean"];

/** A schema as it is written, or a part of what it says. */
export interface Term {
  readonly node: Node;
  /** Given: of all its types this one alone counts. */
  readonly type?: JsonType | undefined;
  /** Its alternatives do not count. */
  readonly isBase?: boolean | undefined;
}

/** Schemas all of which a value has to fulfil. */
export type Schema = readonly Term[];

/** What says something about values, as opposed to what describes and to the type. */
const LIMITING: ReadonlySet<string> = new Set([
  "$dynamicRef",
  "$recursiveRef",
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "minProperties",
  "maxProperties",
  "items",
  "prefixItems",
  "minItems",
  "maxItems",
  "uniqueItems",
  "enum",
  "const",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "pattern",
  "minLength",
  "maxLength",
  "format",
  "contentEncoding",
  "contentMediaType",
]);

/** Whether a term says nothing of values but their type, `$ref` and `allOf` not counted. */
export function isTrivial({ node, isBase }: Term): boolean {
  if (node.value === false) return false;
  return Object.keys(node.object ?? {}).every(
    (key) => !LIMITING.has(key) && (isBase === true || (key !== "oneOf" && key !== "anyOf")),
  );
}

export function isSameTerm(a: Term, b: Term): boolean {
  return a.node.value === b.node.value && a.type === b.type && a.isBase === b.isBase && !isScalar(a.node.value);
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== "object";
}

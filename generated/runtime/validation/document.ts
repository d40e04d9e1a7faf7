import { isList, isStructure } from "./kinds.js";

/** Deeper nesting than this is not looked at, and refused: a value may contain itself. */
const maxDepth = 512;

/**
 * Whether a value can be written as JSON: text, finite numbers, booleans, `null`, and arrays and plain objects of those.
 * Members that are `undefined` do not count.
 *
 * @see smithy.api#Document
 */
export function isDocument(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || depth > maxDepth) return false;
  if (isList(value)) {
    for (let index = 0; index < value.length; index++) if (!isDocument(value[index], depth + 1)) return false;
    return true;
  }
  if (!isStructure(value)) return false;
  for (const key in value) {
    if (Object.hasOwn(value, key) && value[key] !== undefined && !isDocument(value[key], depth + 1)) return false;
  }
  return true;
}

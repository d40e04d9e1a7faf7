import { isBlob, isList, isStructure, own } from "./kinds.js";

/** Deeper than this, values count as different. */
const maxDepth = 128;

/**
 * Whether two values of a model are the same: by content, members that are absent, `undefined` or `null` being alike,
 * `NaN` equal to itself.
 */
export function isEqual(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return (isNothing(a) && isNothing(b)) || (Number.isNaN(a) && Number.isNaN(b));
  }
  if (depth > maxDepth) return false;
  if (isList(a)) {
    return isList(b) && a.length === b.length && a.every((item, index) => isEqual(item, b[index], depth + 1));
  }
  if (isBlob(a)) return isBlob(b) && a.length === b.length && a.every((byte, index) => byte === b[index]);
  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime();
  if (!isStructure(a) || !isStructure(b)) return false;
  for (const key in a) if (Object.hasOwn(a, key) && !isEqual(a[key], own(b, key), depth + 1)) return false;
  for (const key in b) if (isNothing(own(a, key)) && !isNothing(own(b, key))) return false;
  return true;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

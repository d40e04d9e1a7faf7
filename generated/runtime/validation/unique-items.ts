import { isEqual } from "./equality.js";
import { isBlob, isList, isStructure } from "./kinds.js";

/** Up to this length each pair is compared, which allocates nothing; longer lists take linear time, by way of texts. */
const shortList = 16;

/**
 * Whether no two elements of a list are the same, by content.
 *
 * @see smithy.api#uniqueItems
 */
export function hasUniqueItems(list: readonly unknown[]): boolean {
  if (list.length > shortList) return new Set(list.map((item) => textOf(item, []))).size === list.length;
  for (let later = 1; later < list.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) if (isEqual(list[earlier], list[later])) return false;
  }
  return true;
}

/** The same text for equal values and for no others. */
function textOf(value: unknown, ancestors: readonly object[]): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (value === undefined || value === null) return "null";
  if (typeof value !== "object") return `${typeof value} ${String(value)}`;
  if (isBlob(value)) return `bytes ${value.join(" ")}`;
  if (value instanceof Date) return `date ${value.getTime()}`;
  if (ancestors.includes(value) || ancestors.length > 128) return "...";
  const path = [...ancestors, value];
  if (isList(value)) return `[${value.map((item) => textOf(item, path)).join()}]`;
  if (!isStructure(value)) return "?";
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined && value[key] !== null)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${textOf(value[key], path)}`);
  return `{${members.join()}}`;
}

import type { Shown } from "./present.js";

export function isScalar(value: Shown): value is null | boolean | number | string {
  return typeof value !== "object" || value === null;
}

/** As the AWS CLI, which is written in Python, prints single values in text and in tables: `None`, `True`, `False`. */
export function scalarText(value: Shown): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** By code units, which is how Python sorts names as well. */
export function sortedNames(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort();
}

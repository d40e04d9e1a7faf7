import { isJsonObject, type JsonObject, type MembersShape } from "../../../generator/model/index.js";

/** The documented checks that clients look at and that a text breaks as a member of a structure. @see hallmark.docs#checks */
export function checksBrokenBy(container: MembersShape, member: string, text: string): readonly JsonObject[] {
  const checks = container.traits.get("hallmark.docs#checks");
  if (!Array.isArray(checks)) return [];
  return checks.filter(
    (check): check is JsonObject =>
      isJsonObject(check) &&
      check["where"] !== "wire" &&
      check["member"] === member &&
      isBroken(check["constraint"], text),
  );
}

function isBroken(constraint: unknown, text: string): boolean {
  if (!isJsonObject(constraint)) return false;
  const { pattern, length } = constraint;
  if (typeof pattern === "string") return !new RegExp(pattern, "u").test(text);
  if (!isJsonObject(length)) return false;
  const { min, max, unit } = length as { readonly min?: number; readonly max?: number; readonly unit?: string };
  const size = unit === "bytes" ? new TextEncoder().encode(text).length : [...text].length;
  return size < (min ?? 0) || size > (max ?? Infinity);
}

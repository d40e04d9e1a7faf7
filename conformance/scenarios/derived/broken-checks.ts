import { isJsonObject } from "../../../generator/model/index.js";
import type { ExpectedViolation } from "../scenario.js";
import { pointerOf, type Site } from "./site.js";

/** The documented checks that a text breaks besides the constraint it was made for. @see hallmark.docs#checks */
export function brokenChecks(site: Site, text: string): readonly ExpectedViolation[] {
  const checks = site.container.traits.get("hallmark.docs#checks");
  if (!Array.isArray(checks)) return [];
  return checks
    .filter(
      (check) =>
        isJsonObject(check) &&
        check["where"] !== "wire" &&
        check["member"] === site.member.name &&
        isBroken(check["constraint"], text),
    )
    .map(() => ({ pointer: pointerOf(site), trait: "hallmark.docs#checks" }));
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

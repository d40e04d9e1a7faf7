import { ecmaPattern, isJsonObject, type JsonObject, type JsonValue } from "../../model/index.js";
import { diagnose } from "../diagnostics/wrong.js";
import { leaveOut, type Reading } from "../reading.js";
import type { Node } from "../document/node.js";

/** What a default has to fit. */
export interface Defaultable {
  /** The type of the shape. */
  readonly type: string;
  /** Traits that limit it. */
  readonly traits?: JsonObject;
  /** Values of an enum. */
  readonly values?: readonly JsonValue[];
}

/** The trait for a default; nothing where there is none, or none that can be held, which is reported. */
export function defaultTrait(reading: Reading, place: Node | undefined, of: Defaultable): JsonValue | undefined {
  if (place === undefined) return undefined;
  const { value } = place;
  if (value === null || of.type === "structure" || of.type === "union") return unheld(reading, place);
  if (of.type === "list") return Array.isArray(value) && value.length === 0 ? value : unheld(reading, place);
  if (of.type === "map") {
    return isJsonObject(value) && Object.keys(value).length === 0 ? value : unheld(reading, place);
  }
  if (fits(value, of)) return value;
  reading.report(diagnose["unfit-default"]({}), place);
  return undefined;
}

function unheld(reading: Reading, place: Node): undefined {
  leaveOut(reading, "default-not-held", place, { part: "key" });
  return undefined;
}

const WHOLE: Readonly<Record<string, number>> = { byte: 2 ** 7, short: 2 ** 15, integer: 2 ** 31, intEnum: 2 ** 31 };

function fits(value: JsonValue, { type, traits = {}, values }: Defaultable): boolean {
  switch (type) {
    case "boolean":
      return typeof value === "boolean";
    case "enum":
    case "intEnum":
      return values!.includes(value);
    case "byte":
    case "short":
    case "integer":
    case "long":
      return Number.isInteger(value) && isWithin(WHOLE[type], Number(value)) && isInRange(traits, Number(value));
    case "float":
    case "double":
      return typeof value === "number" && isInRange(traits, value);
    case "timestamp":
      return (
        typeof value === "string" &&
        /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/i.test(value) &&
        !Number.isNaN(Date.parse(value))
      );
    case "string":
      return typeof value === "string" && isAllowed(traits, value);
    case "blob":
      return typeof value === "string";
    default:
      return true;
  }
}

function isWithin(limit: number | undefined, value: number): boolean {
  return limit === undefined || (value >= -limit && value < limit);
}

function isInRange(traits: JsonObject, value: number): boolean {
  return isBetween(traits["smithy.api#range"], value);
}

function isAllowed(traits: JsonObject, value: string): boolean {
  const pattern = traits["smithy.api#pattern"];
  const compiled = typeof pattern === "string" ? ecmaPattern(pattern) : undefined;
  if (compiled && "source" in compiled && !new RegExp(compiled.source, compiled.flags).test(value)) return false;
  return isBetween(traits["smithy.api#length"], [...value].length);
}

function isBetween(limits: JsonValue | undefined, value: number): boolean {
  if (!isJsonObject(limits)) return true;
  const { min, max } = limits;
  return (typeof min !== "number" || value >= min) && (typeof max !== "number" || value <= max);
}

import {
  isJsonObject,
  type DiagnosticPlace,
  type JsonObject,
  type JsonValue,
  type ShapeId,
} from "../../model/index.js";
import { describeJson, diagnose } from "../diagnostics.js";
import type { Report } from "../report.js";
import { locationOf, within, type Place } from "./source-document.js";

/** A value of a document that is being read, and where to report what is wrong with it. */
export interface Site {
  readonly place: Place;
  /** The shape or member that the value belongs to. */
  readonly shape?: ShapeId | undefined;
  readonly report: Report;
}

/** The site of a value within the value at another site. */
export function inside(site: Site, ...steps: readonly (string | number)[]): Site {
  return { place: within(site.place, ...steps), shape: site.shape, report: site.report };
}

/** What a finding about a site says of its place: that of the value or of the name that it is written under. */
export function placeOf(site: Site, part: "key" | "value" = "value"): DiagnosticPlace {
  return { shape: site.shape, location: locationOf(site.place, part) };
}

/** The value as an object; reports anything else. */
export function readObject(value: JsonValue | undefined, what: string, site: Site): JsonObject | undefined {
  if (isJsonObject(value)) return value;
  wrongType(what, "an object", value, site);
  return undefined;
}

/** The value as an array; reports anything else. */
export function readArray(value: JsonValue | undefined, what: string, site: Site): readonly JsonValue[] | undefined {
  if (Array.isArray(value)) return value as readonly JsonValue[];
  wrongType(what, "an array", value, site);
  return undefined;
}

/** The value as a string; reports anything else. */
export function readString(value: JsonValue | undefined, what: string, site: Site): string | undefined {
  if (typeof value === "string") return value;
  wrongType(what, "a string", value, site);
  return undefined;
}

function wrongType(what: string, want: string, value: JsonValue | undefined, site: Site): void {
  site.report(diagnose["wrong-json-type"]({ what, want, found: describeJson(value) }, placeOf(site)));
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaViolations, type JsonObject, type JsonValue } from "../../generator/model/index.js";
import { packageRoot } from "../package-root.js";
import { Refused } from "../refused.js";
import type { KnownDeviationsFile } from "./known-deviations.js";

/**
 * Known deviations as they stand in a file.
 *
 * @param path What the file is called where it is complained of.
 * @throws Refused when it is not of the form.
 */
export function parseKnownDeviations(text: string, path: string): KnownDeviationsFile {
  const value = jsonOf(text, path);
  const [violation] = schemaViolations(schema(), value);
  if (violation) throw new Refused(`${path} is no file of known deviations: ${violation.message}`);
  // Every member was just held against the schema, which says the same as the type.
  const file = value as unknown as KnownDeviationsFile;
  for (const [version, deviations] of Object.entries(file.versions)) {
    for (const [scenario, { outcome, at }] of Object.entries(deviations)) {
      if ((outcome === "fail") === (at !== undefined)) continue;
      const wrong =
        outcome === "fail" ? "`fail` lacks `at`, the places" : "`not implemented` has no places: take out `at`";
      throw new Refused(`${path} is no file of known deviations: ${version}, ${scenario}: ${wrong}.`);
    }
  }
  return file;
}

function jsonOf(text: string, path: string): JsonValue {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as JsonValue;
  } catch (error) {
    throw new Refused(`${path} is not JSON: ${(error as Error).message}`);
  }
}

function schema(): JsonObject {
  const path = join(packageRoot, "conformance", "known", "known-deviations.schema.json");
  return JSON.parse(readFileSync(path, "utf8")) as JsonObject;
}

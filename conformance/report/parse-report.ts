import { readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaViolations, type JsonObject, type JsonValue } from "../../generator/model/index.js";
import { packageRoot } from "../package-root.js";
import { Refused } from "../refused.js";
import type { VerifyReport } from "./report.js";

/**
 * A report as `jsonReport` wrote it.
 *
 * @param path What the file is called where it is complained of.
 * @throws Refused when it is no report, or not all of one.
 */
export function parseReport(text: string, path: string): VerifyReport {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new Refused(`${path} is damaged, or no report: ${(error as Error).message}`);
  }
  const [violation] = schemaViolations(schema(), value);
  if (violation) throw new Refused(`${path} is damaged, or no report of this version: ${violation.message}`);
  // Every member was just held against the schema, which says the same as the type.
  return value as unknown as VerifyReport;
}

function schema(): JsonObject {
  return JSON.parse(
    readFileSync(join(packageRoot, "conformance", "report", "report.schema.json"), "utf8"),
  ) as JsonObject;
}

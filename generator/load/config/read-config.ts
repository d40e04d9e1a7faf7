import { readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaViolations, type Diagnostic, type JsonObject, type JsonValue, type Result } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import { packageRoot } from "../package-root.js";
import { shownPath } from "../shown-path.js";
import type { Config } from "./config.js";

/** Name of the configuration file that is used where none is named. */
export const CONFIG_FILE = "hallmark.config.json";

/** Reads and checks a configuration file. */
export async function readConfig(path: string): Promise<Result<Config>> {
  const file = shownPath(path);
  let text: string;
  try {
    text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return {
      diagnostics: [
        code === "ENOENT"
          ? diagnose["missing-input"]({ path: file })
          : diagnose["unreadable-input"]({ path: file, reason: message }),
      ],
    };
  }
  const diagnostics = await findingsIn(file, text);
  // Every property was just checked against the schema, which says the same as the type.
  return diagnostics.length > 0 ? { diagnostics } : { value: JSON.parse(text) as Config, diagnostics };
}

async function findingsIn(file: string, text: string): Promise<readonly Diagnostic[]> {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    const { explainSyntax, LineIndex } = await import("../../smithy/json/index.js");
    const { offset, problem } = explainSyntax(text);
    return [
      diagnose["invalid-config"]({ message: problem }, { location: { file, ...new LineIndex(text).at(offset) } }),
    ];
  }
  const violations = schemaViolations(configSchema(), value);
  if (violations.length === 0) return [];
  const { JsonPositions, LineIndex } = await import("../../smithy/json/index.js");
  const positions = new JsonPositions(text);
  const lines = new LineIndex(text);
  return violations.map(({ path, message, isAboutName }) => {
    const { key, value: start } = positions.find(path);
    return diagnose["invalid-config"]({ message }, { location: { file, ...lines.at(isAboutName ? key : start) } });
  });
}

function configSchema(): JsonObject {
  const path = join(packageRoot, "generator", "load", "config", "hallmark.config.schema.json");
  return JSON.parse(readFileSync(path, "utf8")) as JsonObject;
}

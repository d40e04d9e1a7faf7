import { pythonType } from "../check/python-text.js";
import { JsonError } from "../json/json-error.js";
import { parseJson } from "../json/parse-json.js";
import { BadValue } from "../values/bad-value.js";
import { isRawObject, type RawObject, type RawValue } from "../values/raw-value.js";

/** The two ways of giving a whole input. */
export type InputForm = "json" | "yaml";

/**
 * The members that `--cli-input-json` or `--cli-input-yaml` gives. Rules CL-040, CL-045.
 *
 * @param mayShowText whether the text cannot hold a secret.
 * @throws BadValue
 */
export async function inputDocument(
  form: InputForm,
  given: string | Uint8Array,
  mayShowText: boolean,
): Promise<RawObject> {
  const text = typeof given === "string" ? given : new TextDecoder().decode(given);
  const document = form === "json" ? jsonDocument(text, mayShowText) : await yamlDocument(text);
  if (!isRawObject(document)) throw new BadValue(`Invalid type: expecting map, received ${pythonType(document)}`);
  return document;
}

function jsonDocument(text: string, mayShowText: boolean): RawValue {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new BadValue(`Invalid JSON: ${error.message}${mayShowText ? `\nJSON received: ${text}` : ""}`);
  }
}

async function yamlDocument(text: string): Promise<RawValue> {
  const { parseYaml } = await import("./parse-yaml.js");
  return parseYaml(text);
}

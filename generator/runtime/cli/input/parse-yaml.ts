import { LineCounter, parseDocument } from "yaml";
import { BadValue } from "../values/bad-value.js";
import { DecimalText, type RawValue } from "../values/raw-value.js";

/**
 * The value that YAML text stands for: YAML 1.2, so that `yes` is text, with `!!binary` for bytes.
 *
 * @throws BadValue that says what is wrong and where, but shows nothing of the text.
 */
export function parseYaml(text: string): RawValue {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    intAsBigInt: true,
    customTags: ["binary"],
    lineCounter,
    prettyErrors: false,
    // Its warnings quote the text.
    logLevel: "error",
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new BadValue(`Invalid YAML: ${error.code.toLowerCase().replaceAll("_", " ")}: line ${line} column ${col}`);
  }
  try {
    return rawValue(document.toJS());
  } catch (error) {
    if (error instanceof BadValue) throw error;
    // Aliases without an anchor, or so many of them that the value would outgrow the memory.
    throw new BadValue("Invalid YAML: bad alias");
  }
}

function rawValue(value: unknown): RawValue {
  if (typeof value === "number") return new DecimalText(String(value));
  if (Array.isArray(value)) return value.map(rawValue);
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "bigint") return value;
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Map || value instanceof Set)
    throw new BadValue("Invalid YAML: sets and ordered maps are not read");
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rawValue(part)]));
}

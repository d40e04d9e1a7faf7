import { NOT_SHOWN } from "../values/bad-value.js";
import { DecimalText, isRawList, type RawValue } from "../values/raw-value.js";

/** What the reference, which is written in Python, calls the type of a value. Rule CL-011. */
export function pythonType(value: RawValue): string {
  return `<class '${typeName(value)}'>`;
}

function typeName(value: RawValue): string {
  if (value === null) return "NoneType";
  if (value instanceof Uint8Array) return "bytes";
  if (value instanceof DecimalText) return "float";
  if (isRawList(value)) return "list";
  return { string: "str", boolean: "bool", bigint: "int", object: "dict" }[typeof value as "string" | "object"];
}

/** A value as Python prints it: text bare, but between quotes within lists and maps. */
export function pythonText(value: RawValue): string {
  return typeof value === "string" ? value : representation(value);
}

function representation(value: RawValue): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "bigint") return String(value);
  if (typeof value === "string") return quoted(value);
  // Bytes come from files, whose contents nobody typed for all to see.
  if (value instanceof Uint8Array) return NOT_SHOWN;
  if (value instanceof DecimalText) return decimal(Number(value.text));
  if (isRawList(value)) return `[${value.map(representation).join(", ")}]`;
  return `{${Object.entries(value)
    .map(([name, part]) => `${quoted(name)}: ${representation(part)}`)
    .join(", ")}}`;
}

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);
  return quote + escaped.replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t") + quote;
}

/** Python keeps the point of whole numbers, and goes over to exponents at other places than JavaScript. */
function decimal(number: number): string {
  if (Number.isNaN(number)) return "nan";
  if (!Number.isFinite(number)) return number < 0 ? "-inf" : "inf";
  const size = Math.abs(number);
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) {
    return number.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
  }
  return Number.isInteger(number) ? number.toFixed(1) : String(number);
}

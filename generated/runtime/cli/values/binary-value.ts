import type { Value } from "../command-line.js";
import { BadValue, NOT_SHOWN } from "./bad-value.js";
import { mapParts } from "./map-parts.js";
import type { RawValue } from "./raw-value.js";

/** How bytes are written on the command line: in base64, or as the text itself. Rule CL-024. */
export type BinaryFormat = "base64" | "raw-in-base64-out";

/**
 * Turns text into bytes wherever the model has a blob. What is loaded by `fileb://` is bytes already.
 *
 * @throws BadValue
 */
export function readBinary(raw: RawValue, value: Value, format: BinaryFormat): RawValue {
  switch (value.kind) {
    case "blob":
      return typeof raw === "string" ? bytesOf(raw, format, value.isSensitive === true) : raw;
    case "list":
    case "map":
    case "structure":
    case "union":
      return mapParts(raw, value, (part, partValue) => readBinary(part, partValue, format));
    default:
      return raw;
  }
}

function bytesOf(text: string, format: BinaryFormat, isSensitive: boolean): Uint8Array {
  if (format === "raw-in-base64-out") return new TextEncoder().encode(text);
  const digits = text.replaceAll(/\s/g, "");
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) {
    throw new BadValue(`Invalid base64: ${isSensitive ? NOT_SHOWN : `"${text}"`}`);
  }
  return Uint8Array.from(atob(digits), (character) => character.charCodeAt(0));
}

import type { JsonObject, JsonValue, ShapeId } from "../../model/index.js";
import type { Node } from "../document/node.js";
import { leaveOut } from "../reading.js";
import { traitsOf } from "../shape-book.js";
import { lengthTrait, patternTrait, rangeTrait, reportUncheckedNumbers } from "./limits.js";
import type { Merged } from "./merged.js";
import type { JsonType } from "./term.js";

/** A simple type, with the traits that hold of its values wherever they stand. */
export interface Simple {
  /** As a shape of its own would say it. */
  readonly type: string;
  /** The shape of the prelude for it. */
  readonly id: ShapeId;
  /** Traits that may stand on a member as well. */
  readonly traits: JsonObject;
  /** Traits that stand on shapes alone. */
  readonly shapeTraits: JsonObject;
}

/** Where a value travels: bytes are written as text in parameters, where no codec knows them. */
export type Travel = "json" | "parameter";

const FORMAT = "hallmark.openapi#format";

const INTEGERS: Readonly<Record<string, readonly [type: string, min?: number, max?: number]>> = {
  int8: ["byte"],
  int16: ["short"],
  int32: ["integer"],
  int64: ["long"],
  uint8: ["integer", 0, 255],
  uint16: ["integer", 0, 65535],
  uint32: ["long", 0, 4294967295],
  uint64: ["long", 0],
};

/** The simple type that a schema of a type describes. */
export function simpleOf(merged: Merged, type: JsonType, travel: Travel): Simple {
  const format = merged.first("format");
  switch (type) {
    case "boolean":
      return simple("boolean", formatTraits(merged, format));
    case "integer":
      return integerOf(merged, format);
    case "number": {
      reportUncheckedNumbers(merged, false);
      const range = { "smithy.api#range": rangeTrait(merged, false) };
      if (format?.text === "float") return simple("float", range);
      if (format?.text === "double") return simple("double", range);
      // Some say `number` and mean whole ones.
      if (format?.text !== undefined && format.text in INTEGERS) return integerOf(merged, format);
      return simple("double", { ...range, ...formatTraits(merged, format) });
    }
    default:
      return stringOf(merged, format, travel);
  }
}

function integerOf(merged: Merged, format: Node | undefined): Simple {
  reportUncheckedNumbers(merged, true);
  const [type, least, most] = INTEGERS[format?.text ?? "int64"] ?? ["long"];
  const range = (rangeTrait(merged, true) ?? {}) as { readonly min?: number; readonly max?: number };
  const limits = traitsOf({ min: range.min ?? least, max: range.max ?? most });
  const known = format?.text === undefined || format.text in INTEGERS;
  return simple(type, {
    "smithy.api#range": Object.keys(limits).length === 0 ? undefined : limits,
    ...(known ? {} : formatTraits(merged, format)),
  });
}

function stringOf(merged: Merged, format: Node | undefined, travel: Travel): Simple {
  const sensitive = isSensitive(merged, format) ? { "smithy.api#sensitive": {} } : {};
  const encoding = merged.first("contentEncoding");
  const isBase64 = format?.text === "byte" || encoding?.text === "base64";
  const isBytes = isBase64 && travel === "json" && format?.text !== "date-time";
  for (const node of [isBytes ? undefined : merged.first("contentMediaType"), merged.first("contentSchema")]) {
    if (node) leaveOut(merged.reading, "string-content-not-held", node, { subject: String(node.step), part: "key" });
  }
  if (format?.text === "date-time") {
    reportUncheckedText(merged);
    return { ...simple("timestamp", { "smithy.api#timestampFormat": "date-time" }), shapeTraits: sensitive };
  }
  if (isBytes) {
    reportUncheckedText(merged);
    const media = merged.first("contentMediaType")?.text;
    return {
      ...simple("blob", {}),
      shapeTraits: { ...sensitive, ...(media !== undefined && { "smithy.api#mediaType": media }) },
    };
  }
  if (isBase64)
    leaveOut(merged.reading, "parameter-detail-not-held", (format ?? encoding)!, { subject: "`format: byte`" });
  const traits = {
    "smithy.api#length": lengthTrait(merged, "minLength", "maxLength"),
    "smithy.api#pattern": patternTrait(merged),
    ...(format?.text === "password" ? {} : formatTraits(merged, format)),
    ...(encoding?.text !== undefined && !isBase64 && { [FORMAT]: encoding.text }),
  };
  return { ...simple("string", traits), shapeTraits: sensitive };
}

/** What has to be kept out of logs: passwords, and what the document says so of. */
function isSensitive(merged: Merged, format: Node | undefined): boolean {
  return format?.text === "password" || merged.all("x-hallmark-sensitive").some(({ value }) => value === true);
}

function formatTraits(merged: Merged, format: Node | undefined): Readonly<Record<string, JsonValue>> {
  if (format?.text === undefined || format.text === "") return {};
  leaveOut(merged.reading, "format-not-checked", format, { subject: format.text });
  return { [FORMAT]: format.text };
}

function reportUncheckedText(merged: Merged): void {
  for (const keyword of ["pattern", "minLength", "maxLength", "enum", "const"]) {
    for (const place of merged.all(keyword)) {
      leaveOut(merged.reading, "limits-of-times", place, { subject: keyword, part: "key" });
    }
  }
}

function simple(type: string, traits: Readonly<Record<string, JsonValue | undefined>>): Simple {
  const id = `smithy.api#${type[0]!.toUpperCase()}${type.slice(1)}`;
  return { type, id, traits: traitsOf(traits), shapeTraits: {} };
}

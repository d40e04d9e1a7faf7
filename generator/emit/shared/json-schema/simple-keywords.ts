import type { JsonObject } from "../../../model/index.js";
import type { SimplePlan, TimestampFormat } from "../../../plan/index.js";
import { isOpenApi, permitted, tellsAll, type SchemaContext } from "./context.js";

/** Base64 of RFC 4648, padded. */
export const BASE64 = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

/** What a value of a simple shape looks like in JSON. Timestamps are left to their format. */
export function simpleKeywords(context: SchemaContext, shape: SimplePlan): JsonObject {
  const { rules } = context;
  switch (shape.type) {
    case "string":
    case "timestamp":
      return { type: "string" };
    case "boolean":
      return { type: "boolean" };
    case "byte":
    case "short":
    case "integer":
    case "long":
      return { type: rules.useIntegerType ? "integer" : "number", ...integerFormat(context, shape.type) };
    case "bigInteger":
      if (rules.useStringsForArbitraryPrecision) return { type: "string", format: "bigint" };
      return { type: tellsAll(context) ? "integer" : "number" };
    case "bigDecimal":
      return rules.useStringsForArbitraryPrecision ? { type: "string", format: "decimal" } : { type: "number" };
    case "float":
    case "double": {
      const number = { type: "number", ...(isOpenApi(context) && { format: shape.type }) };
      // JSON has no numbers for what is none or without end.
      if (!rules.supportNonNumericFloats) return number;
      return { oneOf: [permitted(context, number), { type: "string", enum: ["NaN", "Infinity", "-Infinity"] }] };
    }
    case "blob":
      return { type: "string", ...blobFormat(context) };
    case "document":
      return {};
    default:
      return shape.type satisfies never;
  }
}

const INTEGER_FORMATS = { byte: "int8", short: "int16", integer: "int32", long: "int64" } as const;

/** OpenAPI knows two sizes; the other two are in its registry of formats. */
function integerFormat(context: SchemaContext, type: keyof typeof INTEGER_FORMATS): JsonObject {
  const { useIntegerType, disableIntegerFormat } = context.rules;
  if (!isOpenApi(context) || !useIntegerType || disableIntegerFormat) return {};
  if (!tellsAll(context) && (type === "byte" || type === "short")) return {};
  return { format: INTEGER_FORMATS[type] };
}

function blobFormat(context: SchemaContext): JsonObject {
  const { dialect, defaultBlobFormat } = context.rules;
  const pattern = tellsAll(context) && /^(byte|base64)$/.test(defaultBlobFormat) && { pattern: BASE64 };
  if (dialect === "openapi-3.0") return { format: defaultBlobFormat, ...pattern };
  if (isOpenApi(context) || tellsAll(context)) return { contentEncoding: defaultBlobFormat, ...pattern };
  return {};
}

/** How a timestamp of a format is written. */
export function timestampKeywords(context: SchemaContext, format: TimestampFormat): JsonObject {
  switch (format) {
    case "epoch-seconds":
      return { type: "number", ...explained(context, "Seconds since 1970-01-01T00:00:00Z, with a fraction.") };
    case "date-time":
      return { type: "string", format: "date-time" };
    case "http-date":
      return { type: "string", ...explained(context, "A date as in the header fields of HTTP.") };
    default:
      return format satisfies never;
  }
}

function explained(context: SchemaContext, text: string): JsonObject {
  return tellsAll(context) ? { "x-hallmark-timestamp": text } : {};
}

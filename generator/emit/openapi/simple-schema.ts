import type { JsonObject } from "../../model/index.js";
import type { SimplePlan, TimestampFormat } from "../../plan/index.js";

/** Base64 of RFC 4648, padded. */
export const BASE64 = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

/** What a value of a simple shape looks like in a JSON body. */
export function simpleSchema(shape: SimplePlan, timestampFormat: TimestampFormat | undefined): JsonObject {
  switch (shape.type) {
    case "string":
      return { type: "string", ...(shape.mediaType !== undefined && { contentMediaType: shape.mediaType }) };
    case "boolean":
      return { type: "boolean" };
    case "byte":
      return { type: "integer", format: "int8" };
    case "short":
      return { type: "integer", format: "int16" };
    case "integer":
      return { type: "integer", format: "int32" };
    case "long":
      return { type: "integer", format: "int64" };
    case "bigInteger":
      return { type: "integer" };
    case "float":
    case "double":
      // JSON has no numbers for what is none or without end.
      return {
        anyOf: [
          { type: "number", format: shape.type },
          { type: "string", enum: ["NaN", "Infinity", "-Infinity"] },
        ],
      };
    case "bigDecimal":
      return { type: "number" };
    case "timestamp":
      return timestampSchema(timestampFormat ?? "epoch-seconds");
    case "blob":
      return { type: "string", contentEncoding: "base64", pattern: BASE64 };
    case "document":
      return {};
    default:
      return shape.type satisfies never;
  }
}

function timestampSchema(format: TimestampFormat): JsonObject {
  switch (format) {
    case "epoch-seconds":
      return { type: "number", "x-hallmark-timestamp": "Seconds since 1970-01-01T00:00:00Z, with a fraction." };
    case "date-time":
      return { type: "string", format: "date-time" };
    case "http-date":
      return { type: "string", "x-hallmark-timestamp": "A date as in the header fields of HTTP." };
    default:
      return format satisfies never;
  }
}

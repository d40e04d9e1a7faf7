import {
  dateToUtcString,
  fromBase64,
  parseEpochTimestamp,
  parseRfc3339DateTime,
  parseRfc7231DateTime,
  toBase64,
} from "@smithy/core/serde";
import { Mismatch, notConvertible } from "./mismatch.js";
import type { Wire } from "./wire.js";

/** Bytes as base64 of the standard alphabet, padded, with no bits to spare in the last character. */
export const blob: Wire = {
  read(value) {
    const isBase64 =
      typeof value === "string" &&
      value.length % 4 === 0 &&
      /^[A-Za-z0-9+/]*(?:|[AEIMQUYcgkosw048]=|[AQgw]==)$/.test(value);
    if (!isBase64) throw notConvertible(value, "a Blob");
    return fromBase64(value);
  },
  write(value) {
    if (!(value instanceof Uint8Array)) throw notConvertible(value, "a Blob");
    return `"${toBase64(value)}"`;
  },
};

/** A time as seconds since 1970, with a fraction. @see smithy.api#timestampFormat */
export const epochSeconds = /* @__PURE__ */ timestamp({
  read: (value) => (typeof value === "number" ? parseEpochTimestamp(value) : undefined),
  write: (date) => String(date.getTime() / 1000),
});

/** A time as RFC 3339 writes it. @see smithy.api#timestampFormat */
export const dateTime = /* @__PURE__ */ timestamp({
  read: (value) => (typeof value === "string" ? parseRfc3339DateTime(value) : undefined),
  write: (date) => `"${date.toISOString().replace(".000Z", "Z")}"`,
});

/** A time as HTTP's headers write it. @see smithy.api#timestampFormat */
export const httpDate = /* @__PURE__ */ timestamp({
  read: (value) => (typeof value === "string" ? parseRfc7231DateTime(value) : undefined),
  write: (date) => `"${dateToUtcString(date)}"`,
});

interface Format {
  /** `undefined` for a value of the wrong type; throws for one that is no time. */
  readonly read: (value: unknown) => Date | undefined;
  readonly write: (date: Date) => string;
}

function timestamp(format: Format): Wire {
  const isTime = (value: unknown) => value instanceof Date && !Number.isNaN(value.getTime());
  return {
    read(value) {
      let date: Date | undefined;
      try {
        date = format.read(value);
      } catch {
        // Told below, without what the library says: that would repeat the value.
      }
      if (!isTime(date)) throw notConvertible(value, "a Timestamp");
      return date;
    },
    write(value) {
      if (!(value instanceof Date)) throw notConvertible(value, "a Timestamp");
      if (!isTime(value)) throw new Mismatch("The date is not valid");
      return format.write(value);
    },
  };
}

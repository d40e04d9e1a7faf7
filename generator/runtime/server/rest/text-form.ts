import {
  dateToUtcString,
  fromBase64,
  NumericValue,
  parseEpochTimestamp,
  parseRfc3339DateTime,
  parseRfc7231DateTime,
  toBase64,
} from "@smithy/core/serde";
import { Mismatch, notConvertible } from "../wire/mismatch.js";
import { decodeUtf8, encodeUtf8 } from "../utf8.js";
import { boolean as booleanWire, byte, double, float, integer, long, short, string as stringWire } from "../wire.js";
import type { Wire } from "../wire/wire.js";

/** How a simple value is written as text: in a path, a query or a header. Strict in both directions. */
export interface TextForm {
  /** @throws Mismatch for a text that does not stand for a value of the type. */
  readonly read: (text: string) => unknown;
  /** @throws Mismatch for a value of another type. */
  readonly write: (value: unknown) => string;
}

const WHOLE = /^-?(?:0|[1-9]\d*)$/;
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

const string: TextForm = {
  read: (text) => text,
  write(value) {
    stringWire.write(value);
    return value as string;
  },
};

/** Text with a media type of its own travels as base64. @see smithy.api#mediaType */
const encodedString: TextForm = {
  read(text) {
    const decoded = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)
      ? decodeUtf8(fromBase64(text))
      : undefined;
    if (decoded === undefined) throw notConvertible(text, "a String");
    return decoded;
  },
  write: (value) => toBase64(encodeUtf8(string.write(value))),
};

const boolean: TextForm = {
  read(text) {
    if (text !== "true" && text !== "false") throw notConvertible(text, "a Boolean");
    return text === "true";
  },
  write: booleanWire.write,
};

const bigInteger: TextForm = {
  read(text) {
    if (!WHOLE.test(text)) throw notConvertible(text, "a BigInteger");
    return BigInt(text);
  },
  write(value) {
    if (typeof value !== "bigint") throw notConvertible(value, "a BigInteger");
    return String(value);
  },
};

const bigDecimal: TextForm = {
  read(text) {
    if (!DECIMAL.test(text)) throw notConvertible(text, "a BigDecimal");
    return new NumericValue(text, "bigDecimal");
  },
  write(value) {
    if (!(value instanceof NumericValue)) throw notConvertible(value, "a BigDecimal");
    return value.string;
  },
};

/** A whole number; its range is that of the JSON form. */
function whole(wire: Wire): TextForm {
  return {
    // Zero has no sign here.
    read: (text) => wire.read(WHOLE.test(text) ? Number(text) + 0 : text, 0),
    write: wire.write,
  };
}

/** A number with a fraction, or one of the words that stand for what is none. */
function real(wire: Wire): TextForm {
  return {
    read: (text) => wire.read(DECIMAL.test(text) ? Number(text) : text, 0),
    write(value) {
      wire.write(value);
      return String(value);
    },
  };
}

function time(parse: (text: string) => Date | undefined, write: (date: Date) => string): TextForm {
  const isTime = (value: unknown): value is Date => value instanceof Date && !Number.isNaN(value.getTime());
  return {
    read(text) {
      let date: Date | undefined;
      try {
        date = parse(text);
      } catch {
        // Told below, without what the library says: that would repeat the text.
      }
      if (!isTime(date)) throw notConvertible(text, "a Timestamp");
      return date;
    },
    write(value) {
      if (!(value instanceof Date)) throw notConvertible(value, "a Timestamp");
      if (!isTime(value)) throw new Mismatch("The date is not valid");
      return write(value);
    },
  };
}

/** The text forms of Smithy's simple types, and of timestamps in each format. */
export const text = {
  string,
  encodedString,
  boolean,
  byte: whole(byte),
  short: whole(short),
  integer: whole(integer),
  long: whole(long),
  float: real(float),
  double: real(double),
  bigInteger,
  bigDecimal,
  epochSeconds: time(
    (value) => (DECIMAL.test(value) ? parseEpochTimestamp(value) : undefined),
    (date) => String(date.getTime() / 1000),
  ),
  dateTime: time(parseRfc3339DateTime, (date) => date.toISOString().replace(".000Z", "Z")),
  httpDate: time(parseRfc7231DateTime, dateToUtcString),
} as const satisfies Record<string, TextForm>;

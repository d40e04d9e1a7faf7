import { NumericValue } from "@smithy/core/serde";
import { notConvertible } from "./mismatch.js";
import { checkDepth, type Wire } from "./wire.js";

export const string = /* @__PURE__ */ plain("a String", (value) => typeof value === "string");
export const boolean = /* @__PURE__ */ plain("a Boolean", (value) => typeof value === "boolean");
export const byte = /* @__PURE__ */ whole("a Byte", -0x80, 0x7f);
export const short = /* @__PURE__ */ whole("a Short", -0x8000, 0x7fff);
export const integer = /* @__PURE__ */ whole("an Integer", -0x8000_0000, 0x7fff_ffff);
/** The largest long is no number of the language. The nearest one is greater by one and stands for it. */
export const long = /* @__PURE__ */ whole("a Long", -(2 ** 63), 2 ** 63);
export const float = /* @__PURE__ */ real("a Float", Math.fround);
export const double = /* @__PURE__ */ real("a Double", Number);

/** Beyond 2^53 the engine's parser has lost digits: not read, so that no other number is taken for it in silence. */
export const bigInteger: Wire = {
  read(value) {
    if (!Number.isSafeInteger(value)) throw notConvertible(value, "a BigInteger");
    return BigInt(value as number);
  },
  write(value) {
    if (typeof value !== "bigint") throw notConvertible(value, "a BigInteger");
    return String(value);
  },
};

export const bigDecimal: Wire = {
  read(value) {
    if (!Number.isFinite(value)) throw notConvertible(value, "a BigDecimal");
    return new NumericValue(String(value), "bigDecimal");
  },
  write(value) {
    if (!(value instanceof NumericValue)) throw notConvertible(value, "a BigDecimal");
    return value.string;
  },
};

/** A decimal number of which the digits are given. */
export function decimalOf(digits: string): NumericValue {
  return new NumericValue(digits, "bigDecimal");
}

/** Any JSON value. */
export const document: Wire = {
  read(value, depth) {
    checkDocument(value, depth);
    return value;
  },
  write(value) {
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined) throw notConvertible(value, "a Document");
    return text;
  },
};

function checkDocument(value: unknown, depth: number): void {
  if (typeof value === "number") double.read(value, depth);
  if (typeof value !== "object" || value === null) return;
  checkDepth(depth);
  for (const part of Object.values(value)) checkDocument(part, depth + 1);
}

/** What is written as it is. */
function plain(type: string, isRight: (value: unknown) => boolean): Wire {
  return {
    read(value) {
      if (!isRight(value)) throw notConvertible(value, type);
      return value;
    },
    write(value) {
      if (!isRight(value)) throw notConvertible(value, type);
      return JSON.stringify(value);
    },
  };
}

function whole(type: string, min: number, max: number): Wire {
  return plain(type, (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max);
}

/**
 * A number, or one of the three words for what JSON has no numbers for.
 *
 * @param round To the nearest number that the type has; infinity where it is out of its range.
 */
function real(type: string, round: (value: number) => number): Wire {
  return {
    read(value) {
      if (typeof value === "number" && Number.isFinite(round(value))) return value;
      if (typeof value === "string" && /^(NaN|-?Infinity)$/.test(value)) return Number(value);
      throw notConvertible(value, type);
    },
    write(value) {
      if (typeof value !== "number") throw notConvertible(value, type);
      return Number.isFinite(value) ? String(value) : `"${value}"`;
    },
  };
}

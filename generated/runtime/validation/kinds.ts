/**
 * Whether a value can be a structure, a union or a map: an object, but no array and none of the language's own kinds of
 * object (`Date`, `Map`, `Uint8Array`, `Error`, ...). Objects of classes, other realms or no prototype are fine.
 */
export function isStructure(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype || tagOf(value) === "[object Object]";
}

/** Any object but an array; also the instance of an error's class. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member whose name every object knows, such as `constructor`: only where the object has it itself. */
export function own(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Bytes: a `Uint8Array`, of any realm. */
export function isBlob(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array || (ArrayBuffer.isView(value) && tagOf(value) === "[object Uint8Array]");
}

/** A `Date` that is a moment in time. */
export function isTimestamp(value: unknown): value is Date {
  return (
    (value instanceof Date || (typeof value === "object" && value !== null && tagOf(value) === "[object Date]")) &&
    !Number.isNaN(Number(value))
  );
}

export function isByte(value: unknown): value is number {
  return isWhole(value, -0x80, 0x7f);
}

export function isShort(value: unknown): value is number {
  return isWhole(value, -0x8000, 0x7fff);
}

export function isInteger(value: unknown): value is number {
  return isWhole(value, -0x8000_0000, 0x7fff_ffff);
}

/** A whole number of 64 bits. Between 2^53 and that, not each one can be told from its neighbours. */
export function isLong(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63;
}

/** A decimal number as the AWS SDK holds it: its digits as text. */
export function isBigDecimal(value: unknown): value is { readonly string: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "string" in value &&
    typeof value.string === "string" &&
    /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value.string)
  );
}

/** A stream of bytes or of events. What it will carry cannot be looked at beforehand. */
export function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

function isWhole(value: unknown, min: number, max: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
}

function tagOf(value: object): string {
  return Object.prototype.toString.call(value);
}

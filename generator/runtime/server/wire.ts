import { mismatch, notConvertible, notExpected, type Mismatch } from "./json-mismatch.js";

/**
 * What a JSON value must look like before a codec reads it, because codecs read leniently: they take a number for a
 * string and an array for a structure. Only the JSON types are looked at; lengths and the like are for validators.
 *
 * Checked values are made fit for the codec on the way, see `prepare`.
 */
export type WireCheck = (value: unknown, depth: number) => Mismatch | undefined;

/** How deep a value may be nested. Validators go somewhat deeper, so that nothing is too deep for them only. */
const MAX_DEPTH = 100;

export const string = /* @__PURE__ */ scalar("a String", (value) => typeof value === "string");
export const boolean = /* @__PURE__ */ scalar("a Boolean", (value) => typeof value === "boolean");
export const byte = /* @__PURE__ */ whole("a Byte", -0x80, 0x7f);
export const short = /* @__PURE__ */ whole("a Short", -0x8000, 0x7fff);
export const integer = /* @__PURE__ */ whole("an Integer", -0x8000_0000, 0x7fff_ffff);
/** The largest long is no number of the language. The nearest one is greater by one and stands for it. */
export const long = /* @__PURE__ */ whole("a Long", -(2 ** 63), 2 ** 63);
export const float = /* @__PURE__ */ real("a Float", Math.fround);
export const double = /* @__PURE__ */ real("a Double", Number);
/** Beyond 2^53 the engine's parser has lost digits: refused, so that no other number is taken for it in silence. */
export const bigInteger = /* @__PURE__ */ scalar("a BigInteger", Number.isSafeInteger);
export const bigDecimal = /* @__PURE__ */ scalar("a BigDecimal", Number.isFinite);
export const blob = /* @__PURE__ */ scalar("a Blob", isBase64);
/** Seconds since 1970, as far as `Date` reaches. @see smithy.api#timestampFormat */
export const epochSeconds = /* @__PURE__ */ scalar(
  "a Timestamp",
  (value) => typeof value === "number" && Math.abs(value) <= 8.64e12,
);
/** A date written out. Whether it is one, the codec finds out, which is strict about this. */
export const dateText = /* @__PURE__ */ scalar("a Timestamp", (value) => typeof value === "string");

/** Any JSON value. */
export function document(value: unknown, depth: number): Mismatch | undefined {
  if (typeof value === "number") return double(value, depth);
  if (typeof value !== "object" || value === null) return undefined;
  if (depth >= MAX_DEPTH) return tooDeep();
  for (const part of Object.values(value)) {
    const found = document(part, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** A list; a `sparse` one may hold `null`. */
export function list(element: WireCheck, sparse?: "sparse"): WireCheck {
  return (value, depth) => {
    if (!Array.isArray(value)) return notExpected(value, "list");
    if (depth >= MAX_DEPTH) return tooDeep();
    for (let index = 0; index < value.length; index++) {
      const found = checkEntry(element, value[index], depth, sparse);
      if (found) return within(found, index);
    }
    return undefined;
  };
}

/** A map; a `sparse` one may hold `null`. */
export function map(entry: WireCheck, sparse?: "sparse"): WireCheck {
  return (value, depth) => {
    if (!isObject(value)) return notExpected(value, "map");
    if (depth >= MAX_DEPTH) return tooDeep();
    for (const part of Object.values(value)) {
      const found = checkEntry(entry, part, depth, sparse);
      if (found) return within(found, "*");
    }
    return undefined;
  };
}

/** A structure. Members that the model does not know are passed over, `null` ones count as absent. */
export function structure(members: () => Readonly<Record<string, WireCheck>>): WireCheck {
  let checks: MemberChecks | undefined;
  return (value, depth) => {
    if (!isObject(value)) return notExpected(value, "structure");
    if (depth >= MAX_DEPTH) return tooDeep();
    checks ??= memberChecks(members());
    prepare(value, checks);
    for (const [name, check] of checks.entries) {
      const member = value[name];
      if (member === undefined || member === null) continue;
      const found = check(member, depth + 1);
      if (found) return within(found, name);
    }
    return undefined;
  };
}

/** A union: a structure in which exactly one member is set, one that the model knows. */
export function union(members: () => Readonly<Record<string, WireCheck>>): WireCheck {
  const known = structure(members);
  let names: ReadonlySet<string> | undefined;
  return (value, depth) => {
    const found = known(value, depth);
    if (found) return found;
    const record = value as Readonly<Record<string, unknown>>;
    const set = Object.keys(record).filter((name) => record[name] !== null);
    names ??= new Set(Object.keys(members()));
    return set.length === 1 && names.has(set[0]!)
      ? undefined
      : mismatch("Exactly one member of the union must be set, and be known");
  };
}

interface MemberChecks {
  readonly entries: readonly (readonly [name: string, check: WireCheck])[];
  /** Members with a name that every object has by birth, such as `constructor`. */
  readonly inherited: readonly string[];
}

function memberChecks(members: Readonly<Record<string, WireCheck>>): MemberChecks {
  const entries = Object.entries(members);
  return { entries, inherited: entries.map(([name]) => name).filter((name) => name in Object.prototype) };
}

/**
 * Takes away what would lead the codec astray: a `__type`, which makes it copy members that the model does not know,
 * and what an absent member of a name like `constructor` would be taken for.
 */
function prepare(value: Record<string, unknown>, { inherited }: MemberChecks): void {
  if (value["__type"] !== undefined) delete value["__type"];
  for (const name of inherited) if (!Object.hasOwn(value, name)) value[name] = null;
}

function checkEntry(check: WireCheck, value: unknown, depth: number, sparse?: "sparse"): Mismatch | undefined {
  if (value !== null) return check(value, depth + 1);
  return sparse ? undefined : mismatch("Null found where a value is needed");
}

function within(found: Mismatch, step: string | number): Mismatch {
  found.path.unshift(step);
  return found;
}

function tooDeep(): Mismatch {
  return mismatch(`Nested more than ${MAX_DEPTH} levels deep`);
}

function scalar(type: string, isRight: (value: unknown) => boolean): WireCheck {
  return (value) => (isRight(value) ? undefined : notConvertible(value, type));
}

function whole(type: string, min: number, max: number): WireCheck {
  return scalar(type, (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max);
}

/** @param round To the nearest number that the type has; infinity where it is out of its range. */
function real(type: string, round: (value: number) => number): WireCheck {
  return scalar(type, (value) =>
    typeof value === "number"
      ? Number.isFinite(round(value))
      : typeof value === "string" && /^(NaN|-?Infinity)$/.test(value),
  );
}

/** Base64 of the standard alphabet, padded, without bits to spare in its last character. */
function isBase64(value: unknown): boolean {
  return (
    typeof value === "string" &&
    value.length % 4 === 0 &&
    /^[A-Za-z0-9+/]*(?:|[AEIMQUYcgkosw048]=|[AQgw]==)$/.test(value)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import type { NormalizedSchema } from "@smithy/core/schema";

/** A value as it stands in parsed JSON, or as a program has it. */
export type Form = "wire" | "value";

/** Deeper than that no value is looked into. */
const MAX_DEPTH = 200;

/** What anything fits is taken last. */
const LAST_RESORT = 1e6;

/** A text other than the one by which a structure is known. */
const UNLIKELY = 1e3;

/**
 * How badly values fit shapes: 0 is a perfect fit, more where a shape would leave out members of the value, infinity
 * where it cannot hold it. What was found out is remembered, so that no value is looked at twice for one shape.
 */
export class Fit {
  readonly #form: Form;
  readonly #known = new Map<unknown, Map<unknown, number>>();

  constructor(form: Form) {
    this.#form = form;
  }

  /** What a value does not fit, whatever it looks like: a union is no alternative of itself. */
  ruleOut(schema: NormalizedSchema, value: unknown): void {
    this.#known.set(value, new Map([[schema.getSchema(), Infinity]]));
  }

  cost(schema: NormalizedSchema, value: unknown, depth = 0): number {
    if (value === undefined || depth > MAX_DEPTH) return Infinity;
    if (schema.isDocumentSchema()) return LAST_RESORT;
    if (value === null) return Infinity;
    if (schema.isListSchema()) return this.#list(schema, value, depth);
    if (schema.isMapSchema()) return this.#map(schema, value, depth);
    if (schema.isStructSchema()) return this.#remembered(schema, value, depth);
    return this.#simple(schema, value);
  }

  #remembered(schema: NormalizedSchema, value: unknown, depth: number): number {
    const key = schema.getSchema();
    let costs = this.#known.get(value);
    if (!costs) this.#known.set(value, (costs = new Map()));
    const known = costs.get(key);
    if (known !== undefined) return known;
    // A union that comes back to itself with the same value is no alternative of its own.
    costs.set(key, Infinity);
    const { untagged } = schema.getMergedTraits();
    const cost = untagged === undefined ? this.#structure(schema, value, depth) : this.#union(schema, value, depth);
    costs.set(key, cost);
    return cost;
  }

  #union(schema: NormalizedSchema, value: unknown, depth: number): number {
    let least = Infinity;
    for (const [, member] of schema.structIterator()) least = Math.min(least, this.cost(member, value, depth + 1));
    return least;
  }

  #structure(schema: NormalizedSchema, value: unknown, depth: number): number {
    if (!isObject(value)) return Infinity;
    const required = Number((schema.getSchema() as readonly unknown[])[6] ?? 0);
    const known = new Set<string>();
    let others: NormalizedSchema | undefined;
    let cost = 0;
    let index = 0;
    for (const [name, member] of schema.structIterator()) {
      const isRequired = index++ < required;
      const traits = member.getMergedTraits();
      if (traits["others"] !== undefined && this.#form === "wire") {
        others = member.getValueSchema();
        continue;
      }
      const key = keyOf(name, member, this.#form);
      known.add(key);
      const part = Object.hasOwn(value, key) ? value[key] : undefined;
      if (part === null && traits["nullable"] !== undefined) continue;
      if (part === undefined || part === null) {
        if (isRequired && traits.idempotencyToken === undefined) return Infinity;
        continue;
      }
      cost += this.cost(member, part, depth + 1);
      if (cost === Infinity) return Infinity;
    }
    for (const key of Object.keys(value)) {
      if (known.has(key) || value[key] === undefined) continue;
      cost += others ? Math.min(1, this.#entry(others, true, value[key], depth)) : 1;
    }
    return cost;
  }

  #list(schema: NormalizedSchema, value: unknown, depth: number): number {
    if (!Array.isArray(value)) return Infinity;
    return this.#sum(schema, value, depth);
  }

  #map(schema: NormalizedSchema, value: unknown, depth: number): number {
    return isObject(value) ? this.#sum(schema, Object.values(value), depth) : Infinity;
  }

  #sum(schema: NormalizedSchema, values: readonly unknown[], depth: number): number {
    const element = schema.getValueSchema();
    const isSparse = schema.getMergedTraits().sparse !== undefined;
    let cost = 0;
    for (const value of values) {
      cost += this.#entry(element, isSparse, value, depth);
      if (cost === Infinity) return Infinity;
    }
    return cost;
  }

  #entry(element: NormalizedSchema, isSparse: boolean, value: unknown, depth: number): number {
    return value === null && isSparse ? 0 : this.cost(element, value, depth + 1);
  }

  #simple(schema: NormalizedSchema, value: unknown): number {
    if (schema.isStringSchema()) {
      if (typeof value !== "string") return Infinity;
      const values = schema.getMergedTraits()["values"] as readonly string[] | undefined;
      if (values) return values.includes(value) ? 0 : UNLIKELY;
      // On the wire a time is text as well, and says more.
      return this.#form === "wire" ? 0.5 : 0;
    }
    if (schema.isBooleanSchema()) return typeof value === "boolean" ? 0 : Infinity;
    if (schema.isNumericSchema()) return isNumber(value, this.#form) ? 0 : Infinity;
    if (schema.isTimestampSchema()) return isTime(value, this.#form, schema.getSchema()) ? 0 : Infinity;
    if (schema.isBlobSchema()) return isBytes(value, this.#form) ? 0.5 : Infinity;
    if (schema.isBigIntegerSchema()) {
      return (this.#form === "wire" ? Number.isInteger(value) : typeof value === "bigint") ? 0 : Infinity;
    }
    if (schema.isBigDecimalSchema()) {
      return (this.#form === "wire" ? typeof value === "number" : isObject(value)) ? 0 : Infinity;
    }
    return Infinity;
  }
}

/** What a member is called in an object of the given form. */
export function keyOf(name: string, member: NormalizedSchema, form: Form): string {
  return form === "wire" ? (member.getMergedTraits().jsonName ?? name) : name;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown, form: Form): boolean {
  return (
    typeof value === "number" || (form === "wire" && typeof value === "string" && /^(NaN|-?Infinity)$/.test(value))
  );
}

function isBytes(value: unknown, form: Form): boolean {
  if (form === "value") return value instanceof Uint8Array;
  return typeof value === "string" && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value);
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;
const EPOCH_SECONDS = 7;
const HTTP_DATE = 6;

function isTime(value: unknown, form: Form, schema: unknown): boolean {
  if (form === "value") return value instanceof Date;
  if (schema === EPOCH_SECONDS) return typeof value === "number";
  if (typeof value !== "string") return false;
  return (schema === HTTP_DATE ? / GMT$/ : DATE_TIME).test(value) && !Number.isNaN(Date.parse(value));
}

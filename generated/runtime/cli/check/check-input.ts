import type { ListValue, MapValue, ScalarValue, StructureValue, Value } from "../command-line.js";
import { NOT_SHOWN } from "../values/bad-value.js";
import { memberOf } from "../values/map-parts.js";
import { mayHoldSecret } from "../values/any-within.js";
import { timestampOf } from "../values/timestamp.js";
import { DecimalText, isRawList, isRawObject, type RawObject, type RawValue } from "../values/raw-value.js";
import { pythonText, pythonType } from "./python-text.js";

/** The types that each kind takes, as the reference names them. */
const VALID_TYPES = {
  text: "<class 'str'>",
  integer: "<class 'int'>",
  decimal: "<class 'float'>, <class 'decimal.Decimal'>, <class 'int'>",
  boolean: "<class 'bool'>",
  blob: "<class 'bytes'>, <class 'bytearray'>, file-like object",
  timestamp: "<class 'datetime.datetime'>, timestamp-string",
  list: "<class 'list'>, <class 'tuple'>",
  object: "<class 'dict'>",
} as const;

/** Where a value stands, as messages say it, and whether something around it must not be shown. */
interface Place {
  readonly path: string;
  readonly isHidden: boolean;
}

/**
 * What is wrong with an input, one line each: what is missing, of the wrong type, too short, too small or unknown.
 * Nothing else is the client's business (rules CL-011, CL-012). Values that may be secrets are not shown.
 */
export function checkInput(input: RawObject, model: StructureValue): readonly string[] {
  const checker = new Checker();
  checker.check(input, model, { path: "", isHidden: model.isSensitive === true });
  return checker.problems;
}

class Checker {
  readonly problems: string[] = [];

  check(raw: RawValue, value: Value, place: Place): void {
    const here = { path: place.path, isHidden: place.isHidden || value.isSensitive === true };
    switch (value.kind) {
      case "structure":
      case "union":
        return isRawObject(raw) ? this.#structure(raw, value, here) : this.#type(raw, value, here, "object");
      case "map":
        return isRawObject(raw) ? this.#map(raw, value, here) : this.#type(raw, value, here, "object");
      case "list":
        return isRawList(raw) ? this.#list(raw, value, here) : this.#type(raw, value, here, "list");
      default:
        return this.#scalar(raw, value, here);
    }
  }

  #structure(raw: RawObject, value: StructureValue, place: Place): void {
    const names = Object.keys(raw);
    if (value.kind === "union") this.#union(names.length, value, place);
    for (const [name, member] of Object.entries(value.members)) {
      if (!member.isRequired || member.isIdempotencyToken || Object.hasOwn(raw, name)) continue;
      this.problems.push(`Missing required parameter in ${shown(place)}: "${name}"`);
    }
    for (const name of names.filter((each) => !Object.hasOwn(value.members, each))) {
      const known = Object.keys(value.members).join(", ");
      this.problems.push(`Unknown parameter in ${shown(place)}: "${name}", must be one of: ${known}`);
    }
    for (const name of names) {
      const member = memberOf(value, name);
      if (member !== undefined) this.check(raw[name]!, member, { ...place, path: `${place.path}.${name}` });
    }
  }

  #union(count: number, { members }: StructureValue, place: Place): void {
    const names = Object.keys(members).join(", ");
    if (count === 0) {
      this.problems.push(`Must set one of the following keys for tagged unionstructure ${shown(place)}: ${names}.`);
    } else if (count > 1) {
      this.problems.push(
        `Invalid number of parameters set for tagged union structure ${shown(place)}. Can only set one of the ` +
          `following keys: ${names}.`,
      );
    }
  }

  #map(raw: RawObject, value: MapValue, place: Place): void {
    const areKeysHidden = place.isHidden || mayHoldSecret(value.key());
    for (const [key, part] of Object.entries(raw)) {
      const name = areKeysHidden ? NOT_SHOWN : key;
      this.check(key, value.key(), { ...place, path: `${place.path} (key: ${name})` });
      this.check(part, value.value(), { ...place, path: `${place.path}.${name}` });
    }
  }

  #list(raw: readonly RawValue[], value: ListValue, place: Place): void {
    this.#atLeast(raw.length, value.min, "length", place);
    for (const [index, element] of raw.entries()) {
      this.check(element, value.element(), { ...place, path: `${place.path}[${index}]` });
    }
  }

  #scalar(raw: RawValue, value: ScalarValue, place: Place): void {
    switch (value.kind) {
      case "string":
        if (typeof raw !== "string") return this.#type(raw, value, place, "text");
        return this.#atLeast([...raw].length, value.min, "length", place);
      case "blob":
        if (typeof raw !== "string" && !(raw instanceof Uint8Array)) this.#type(raw, value, place, "blob");
        return;
      case "boolean":
        if (typeof raw !== "boolean") this.#type(raw, value, place, "boolean");
        return;
      case "timestamp":
        if (timestampOf(raw) === undefined) this.#type(raw, value, place, "timestamp");
        return;
      case "document":
        return;
      case "float":
      case "double":
      case "bigDecimal":
        if (raw instanceof DecimalText) return this.#atLeast(Number(raw.text), value.min, "value", place);
        if (typeof raw === "bigint") return this.#atLeast(Number(raw), value.min, "value", place);
        return this.#type(raw, value, place, "decimal");
      default:
        if (typeof raw !== "bigint") return this.#type(raw, value, place, "integer");
        return this.#atLeast(raw, value.min, "value", place);
    }
  }

  /** The length of a secret is told, as the service tells it; the number that is one is not. */
  #atLeast(found: number | bigint, min: number | undefined, what: "length" | "value", place: Place): void {
    if (min === undefined || found >= min) return;
    const given = what === "value" && place.isHidden ? NOT_SHOWN : String(found);
    this.problems.push(`Invalid ${what} for parameter ${shown(place)}, value: ${given}, valid min ${what}: ${min}`);
  }

  #type(raw: RawValue, value: Value, place: Place, valid: keyof typeof VALID_TYPES): void {
    const isHidden = place.isHidden || mayHoldSecret(value);
    this.problems.push(
      `Invalid type for parameter ${shown(place)}, value: ${isHidden ? NOT_SHOWN : pythonText(raw)}, ` +
        `type: ${pythonType(raw)}, valid types: ${VALID_TYPES[valid]}`,
    );
  }
}

function shown({ path }: Place): string {
  return path === "" ? "input" : path.replace(/^\./, "");
}

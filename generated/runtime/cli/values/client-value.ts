import type { StructureValue, Value } from "../command-line.js";
import { memberOf } from "./map-parts.js";
import { DecimalText, isRawList, isRawObject, type RawObject, type RawValue } from "./raw-value.js";
import { timestampOf } from "./timestamp.js";

/** The input as the client takes it, from one that the check found nothing wrong with. Its members keep their order. */
export async function clientInput(input: RawObject, model: StructureValue): Promise<Record<string, unknown>> {
  const entries = Object.entries(input).map(async ([name, part]): Promise<[string, unknown]> => {
    const value = memberOf(model, name);
    return [name, value === undefined ? part : await clientValue(part, value)];
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function clientValue(raw: RawValue, value: Value): Promise<unknown> {
  switch (value.kind) {
    case "list":
      return isRawList(raw) ? Promise.all(raw.map((element) => clientValue(element, value.element()))) : raw;
    case "map":
      return isRawObject(raw) ? mapped(raw, value.value()) : raw;
    case "structure":
    case "union":
      return isRawObject(raw) ? clientInput(raw, value) : raw;
    case "timestamp":
      return timestampOf(raw);
    case "blob":
      return typeof raw === "string" ? new TextEncoder().encode(raw) : raw;
    case "bigInteger":
      return raw;
    case "bigDecimal": {
      const { NumericValue } = await import("@smithy/core/serde");
      return new NumericValue(raw instanceof DecimalText ? raw.text : String(raw), "bigDecimal");
    }
    default:
      return plainValue(raw);
  }
}

async function mapped(raw: RawObject, value: Value): Promise<object> {
  const entries = Object.entries(raw).map(async ([key, part]) => [key, await clientValue(part, value)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** JSON's own values; whole numbers stay exact, so those that a `number` would round are `bigint`. */
function plainValue(raw: RawValue): unknown {
  if (typeof raw === "bigint") return Number.isSafeInteger(Number(raw)) ? Number(raw) : raw;
  if (raw instanceof DecimalText) return Number(raw.text);
  if (isRawList(raw)) return raw.map(plainValue);
  if (!isRawObject(raw)) return raw;
  return Object.fromEntries(Object.entries(raw).map(([name, part]) => [name, plainValue(part)]));
}

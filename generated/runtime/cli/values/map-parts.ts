import type { ListValue, MapValue, StructureValue, Value } from "../command-line.js";
import { isRawList, isRawObject, type RawValue } from "./raw-value.js";

/** Changes the elements, values or members of a value; those that the model does not know, and what does not fit, stay. */
export function mapParts(
  raw: RawValue,
  value: ListValue | MapValue | StructureValue,
  change: (part: RawValue, value: Value) => RawValue,
): RawValue {
  if (value.kind === "list") return isRawList(raw) ? raw.map((element) => change(element, value.element())) : raw;
  if (!isRawObject(raw)) return raw;
  const entries = Object.entries(raw).map(([name, part]): [string, RawValue] => {
    const partValue = value.kind === "map" ? value.value() : memberOf(value, name);
    return [name, partValue === undefined ? part : change(part, partValue)];
  });
  return Object.fromEntries(entries);
}

/** What a member takes; `undefined` for names that the model does not have. */
export function memberOf({ members }: StructureValue, name: string): Value | undefined {
  return Object.hasOwn(members, name) ? members[name]!.value() : undefined;
}

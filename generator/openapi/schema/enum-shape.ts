import type { JsonValue } from "../../model/index.js";
import { leaveOut } from "../reading.js";
import { areNames, areWholeNumbers, enumMembers, enumValues, type EnumValue } from "./enumeration.js";
import { ownShape, type Making } from "./making.js";
import { isOfType } from "./merged.js";
import type { Target } from "./target.js";
import { jsonTypes, type JsonType } from "./term.js";
import { typesUnion } from "./types-union.js";

/** What a schema becomes that names its values; nothing where it does not, or they cannot be held. */
export function enumOf(making: Making, types: ReadonlySet<JsonType> | undefined): Target | undefined {
  const { merged } = making;
  const found = merged.values;
  if (found === undefined) return undefined;
  const values = types === undefined ? found.values : found.values.filter((value) => fitsOne(value, types));
  if (values.length === 0) return undefined;
  // Times and bytes are told by their format, whatever the values.
  if (["date-time", "byte"].includes(merged.all("format")[0]?.text ?? "")) return undefined;
  if (areNames(values) || areWholeNumbers(values)) {
    const type = areNames(values) ? "enum" : "intEnum";
    return enumShape(making, type, enumValues(values, found.place));
  }
  if (values.includes(true) && values.includes(false) && values.length === 2) return undefined;
  const kinds = new Set(values.map(kindOf));
  if (kinds.has("number")) kinds.delete("integer");
  if (kinds.size > 1 && types === undefined) return typesUnion(making, kinds);
  if (kinds.size > 1 && (types?.size ?? 0) > 1) return undefined;
  const place = found.place.get("enum") ?? found.place.get("const") ?? found.place;
  leaveOut(merged.reading, "enum-not-held", place, { subject: sampleOf(values) });
  if (types !== undefined) return undefined;
  const [kind] = kinds;
  return kind === "object" || kind === "array"
    ? undefined
    : making.target(
        merged.terms.map((term) => ({ ...term, type: kind })),
        making.place,
      );
}

/** An enum or intEnum of its own. */
export function enumShape(making: Making, type: "enum" | "intEnum", list: readonly EnumValue[]): Target {
  const { merged } = making;
  const { members, places } = enumMembers(list);
  return ownShape(making, {
    of: { type, values: list.map(({ value }) => value) },
    parts: (id) => {
      for (const [name, place] of places) merged.reading.shapes.placeMember(id, name, place);
      return { members };
    },
  });
}

function fitsOne(value: JsonValue, types: ReadonlySet<JsonType>): boolean {
  return [...types].some((type) => isOfType(value, type));
}

function kindOf(value: JsonValue): JsonType {
  return jsonTypes.find((type) => type !== "number" && isOfType(value, type)) ?? "number";
}

function sampleOf(values: readonly JsonValue[]): string {
  const value = values.find((each) => typeof each !== "string" || each === "") ?? values[0]!;
  return typeof value === "object" ? "lists and objects" : `\`${JSON.stringify(value)}\``;
}

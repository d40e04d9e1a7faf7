import type { JsonObject, JsonValue } from "../../model/index.js";
import type { Node } from "../document/node.js";
import { NameBook } from "../names/name-book.js";
import { constantName, memberName } from "../names/words.js";
import { traitsOf } from "../shape-book.js";

/** A value of an enum, with what is said of it. */
export interface EnumValue {
  readonly value: string | number;
  readonly name?: string | undefined;
  readonly documentation?: string | undefined;
  readonly place: Node;
}

export interface EnumMembers {
  readonly members: JsonObject;
  readonly places: ReadonlyMap<string, Node>;
}

/** The members of an enum, named after their values where the document does not name them. */
export function enumMembers(values: readonly EnumValue[]): EnumMembers {
  const names = new NameBook();
  const places = new Map<string, Node>();
  const members = values.map(({ value, name: given, documentation, place }): [string, JsonValue] => {
    const name = names.claim(given === undefined ? nameOf(value) : memberName(given));
    places.set(name, place);
    return [
      name,
      {
        target: "smithy.api#Unit",
        traits: traitsOf({ "smithy.api#enumValue": value, "smithy.api#documentation": documentation }),
      },
    ];
  });
  return { members: Object.fromEntries(members), places };
}

/** The values of an `enum`, with the names and words that extensions in common use give them. */
export function enumValues(values: readonly JsonValue[], place: Node): readonly EnumValue[] {
  const all = place.get("enum");
  const list = Array.isArray(all?.value) ? (all.value as readonly JsonValue[]) : [];
  return values.map((value) => {
    const index = list.indexOf(value);
    const extra = (keyword: string) => place.get(keyword)?.get(index)?.text;
    return {
      value: value as string | number,
      name: extra("x-enum-varnames") ?? extra("x-enumNames"),
      documentation: extra("x-enum-descriptions") ?? place.get("x-enum-descriptions")?.string(String(value)),
      place: all?.get(index) ?? place.get("const") ?? place,
    };
  });
}

function nameOf(value: string | number): string {
  if (typeof value === "string") return value === "" ? "EMPTY" : constantName(value);
  return value < 0 ? `MINUS_${-value}` : `N${value}`;
}

/** Whether an enum shape can hold these values: strings that are not empty. */
export function areNames(values: readonly JsonValue[]): values is readonly string[] {
  return values.every((value) => typeof value === "string" && value !== "");
}

/** Whether an intEnum shape can hold these values: whole numbers of 32 bits. */
export function areWholeNumbers(values: readonly JsonValue[]): values is readonly number[] {
  return values.every((value) => Number.isInteger(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 31);
}

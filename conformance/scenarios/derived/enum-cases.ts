import { constraintsOf, type Model, type Shape } from "../../../generator/model/index.js";
import type { Case } from "./case.js";
import { pointerOf, type Site } from "./site.js";

const ENUM = "smithy.api#enum";
const FOREIGN = "hallmark-foreign";

/** Each of the known values, one that is none of them, and one that is in other letters. @see smithy.api#enum */
export function enumCases(model: Model, site: Site): readonly Case[] {
  const known = constraintsOf(model, site.member).values ?? valuesOf(site.target);
  if (known.length === 0) return [];
  const refused = (name: string, value: string): Case => ({
    name,
    what: `"${value}", which is none of the known values,`,
    value,
    trait: ENUM,
    refused: "constraint",
    violations: [{ pointer: pointerOf(site), trait: ENUM }],
  });
  const otherCase = known.map(swapped).find((value) => !known.includes(value));
  return [
    ...known.map((value, index): Case => ({
      name: `known-${index + 1}`,
      what: `the known value "${value}"`,
      value,
      trait: ENUM,
      violations: [],
    })),
    refused("foreign", FOREIGN),
    ...(otherCase === undefined ? [] : [refused("other-case", otherCase)]),
  ];
}

function valuesOf(shape: Shape): readonly string[] {
  if (shape.type !== "enum") return [];
  return [...shape.members.values()].map(({ name, traits }) => String(traits.get("smithy.api#enumValue") ?? name));
}

function swapped(value: string): string {
  return value === value.toUpperCase() ? value.toLowerCase() : value.toUpperCase();
}

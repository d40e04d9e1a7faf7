import type { Case } from "./case.js";
import { pointerOf, type Site } from "./site.js";

/** A member that is missing though it is required. @see smithy.api#required */
export function requiredCases(site: Site): readonly Case[] {
  const trait = "smithy.api#required";
  if (!site.member.traits.has(trait)) return [];
  return [
    {
      name: "missing",
      what: "left out",
      value: undefined,
      trait,
      refused: "constraint",
      violations: [{ pointer: pointerOf(site), trait }],
      isMistyped: true,
    },
  ];
}

/** A value of another JSON type. */
export function typeCases(site: Site): readonly Case[] {
  const wrong = wrongValueFor(site);
  if (wrong === undefined) return [];
  return [
    {
      name: "wrong-type",
      what: `a ${Array.isArray(wrong) ? "list" : typeof wrong}`,
      value: wrong,
      trait: "type",
      refused: "type",
      violations: [{ pointer: pointerOf(site), trait: "type" }],
      isMistyped: true,
    },
  ];
}

function wrongValueFor({ target }: Site): unknown {
  switch (target.type) {
    case "string":
    case "enum":
    case "blob":
    case "list":
    case "map":
    case "structure":
    case "union":
      return 5;
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "intEnum":
      return "text";
    case "timestamp":
      return [];
    default:
      return undefined;
  }
}

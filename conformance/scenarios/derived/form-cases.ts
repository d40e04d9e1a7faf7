import type { Shape } from "../../../generator/model/index.js";
import type { Case } from "./case.js";
import type { Samples } from "./samples.js";
import { pointerOf, type Site } from "./site.js";

const REQUIRED = "smithy.api#required";

/** A member that is missing though it is required, or null, which counts as missing. @see smithy.api#required */
export function requiredCases(site: Site): readonly Case[] {
  if (!site.member.traits.has(REQUIRED)) return [];
  // There null is a value like others.
  const isNullable = site.member.traits.has("hallmark.openapi#nullable");
  const without = (name: string, what: string, value: null | undefined): Case => ({
    name,
    what,
    value,
    trait: REQUIRED,
    refused: "constraint",
    violations: [{ pointer: pointerOf(site), trait: REQUIRED }],
    isMistyped: true,
  });
  return [without("missing", "left out", undefined), ...(isNullable ? [] : [without("null", "null", null)])];
}

/** One value of each JSON type, and for numbers one with a fraction. */
const samples = { string: "text", number: 5, fraction: 1.5, boolean: true, list: [], structure: {} } as const;

type Kind = keyof typeof samples;

const names: Readonly<Record<Kind, string>> = {
  string: "a text",
  number: "a number",
  fraction: "a number with a fraction",
  boolean: "a boolean",
  list: "an empty list",
  structure: "an empty structure",
};

/** A value of each JSON type that is not the member's. */
export function typeCases(site: Site): readonly Case[] {
  // What stands alone may be of any form.
  if (site.target.traits.has("hallmark.openapi#untagged")) return [];
  return wrongKindsFor(site.target).map((kind) => ({
    name: `as-${kind}`,
    what: names[kind],
    value: samples[kind],
    trait: "type",
    refused: "type",
    violations: [{ pointer: pointerOf(site), trait: "type" }],
    // To a compiler a number is a number.
    ...(kind !== "fraction" && { isMistyped: true as const }),
  }));
}

function wrongKindsFor({ type }: Shape): readonly Kind[] {
  switch (type) {
    case "string":
    case "enum":
      return ["number", "boolean", "list", "structure"];
    case "blob":
      return ["number", "boolean", "list", "structure"];
    case "list":
      return ["string", "number", "boolean", "structure"];
    case "map":
    case "structure":
    case "union":
      return ["string", "number", "boolean", "list"];
    case "boolean":
      return ["string", "number", "list", "structure"];
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "intEnum":
      return ["string", "fraction", "boolean", "list", "structure"];
    case "float":
    case "double":
      return ["string", "boolean", "list", "structure"];
    // Times come as numbers or texts, as the protocol has it.
    case "timestamp":
      return ["boolean", "list", "structure"];
    default:
      return [];
  }
}

/** A structure within the input that has a member more than the model knows. */
export function unknownMemberCases(samples: Samples, { target }: Site): readonly Case[] {
  if (target.type !== "structure") return [];
  return [
    {
      name: "unknown-member",
      what: "with a member that the model does not know",
      value: { ...samples.ofMembers(target), HallmarkUnknown: 1 },
      trait: "unknown",
      violations: [],
      isMistyped: true,
    },
  ];
}

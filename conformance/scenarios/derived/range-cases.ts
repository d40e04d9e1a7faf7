import { constraintsOf, type Model } from "../../../generator/model/index.js";
import type { Case } from "./case.js";
import { pointerOf, type Site } from "./site.js";

const RANGE = "smithy.api#range";

/** A number at and next to each end. @see smithy.api#range */
export function rangeCases(model: Model, site: Site): readonly Case[] {
  const { range } = constraintsOf(model, site.member);
  if (!range) return [];
  const { min, max } = range;
  const numbers = [
    ...(min === undefined
      ? []
      : [
          { name: "below-least", value: min - 1, isValid: false },
          { name: "least", value: min, isValid: true },
        ]),
    ...(max === undefined
      ? []
      : [
          { name: "most", value: max, isValid: true },
          { name: "above-most", value: max + 1, isValid: false },
        ]),
  ];
  return numbers
    .filter(({ value }) => Number.isSafeInteger(value))
    .map(({ name, value, isValid }) => ({
      name,
      what: String(value),
      value,
      trait: RANGE,
      ...(!isValid && { refused: "constraint" as const }),
      violations: isValid ? [] : [{ pointer: pointerOf(site), trait: RANGE }],
    }));
}

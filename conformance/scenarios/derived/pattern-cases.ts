import { constraintsOf, type Model } from "../../../generator/model/index.js";
import { brokenChecks } from "./broken-checks.js";
import type { Case } from "./case.js";
import { pointerOf, type Site } from "./site.js";

const PATTERN = "smithy.api#pattern";
const candidates = ["!", " ", "a", "A", "0", "-", "\u00fc", "\u{1F511}"];

/** A text of allowed length that does not match. @see smithy.api#pattern */
export function patternCases(model: Model, site: Site): readonly Case[] {
  const { pattern, length } = constraintsOf(model, site.member);
  if (pattern === undefined || site.target.type !== "string") return [];
  const regex = compiled(pattern);
  const size = Math.min(Math.max(length?.min ?? 0, 1), 100);
  const text = candidates.map((character) => character.repeat(size)).find((each) => regex && !regex.test(each));
  if (text === undefined) return [];
  return [
    {
      name: "no-match",
      what: `a text that does not match ${pattern}`,
      value: text,
      trait: PATTERN,
      refused: "constraint",
      violations: [{ pointer: pointerOf(site), trait: PATTERN }, ...brokenChecks(site, text)],
    },
  ];
}

/** Patterns of other dialects cannot be tested here. */
function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

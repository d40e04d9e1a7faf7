import { constraintsOf, samplePattern, type Model } from "../../../generator/model/index.js";
import { brokenChecks } from "./broken-checks.js";
import type { Case } from "./case.js";
import { pointerOf, type Site } from "./site.js";

const PATTERN = "smithy.api#pattern";
/** Longer texts than this are not made. */
const LONGEST = 10_000;
const candidates = ["!", " ", "a", "A", "0", "-", "\u00fc", "\u{1F511}"];

/**
 * Texts of allowed length that do not match: one throughout, and ones that do but for what stands before or after, a
 * line's end among it, which not every engine sees. @see smithy.api#pattern
 */
export function patternCases(model: Model, site: Site): readonly Case[] {
  const { pattern, length } = constraintsOf(model, site.member);
  if (pattern === undefined || site.target.type !== "string") return [];
  const regex = compiled(pattern);
  if (!regex) return [];
  const size = Math.max(length?.min ?? 0, 1);
  if (size > LONGEST) return [];
  const matching = samplePattern(pattern, { min: size, max: Math.max(size, (length?.max ?? Infinity) - 1) });
  const isAllowed = (text: string) => [...text].length <= (length?.max ?? Infinity);
  const breaking = (texts: readonly string[]) => texts.find((text) => isAllowed(text) && !regex.test(text));
  const around = (change: (stray: string) => string) => (matching === undefined ? [] : candidates.map(change));
  const texts = [
    { name: "no-match", but: "", text: breaking(candidates.map((character) => character.repeat(size))) },
    {
      name: "stray-before",
      but: ", because of what stands before",
      text: breaking(around((stray) => `${stray}${matching}`)),
    },
    {
      name: "stray-after",
      but: ", because of what stands after",
      text: breaking(around((stray) => `${matching}${stray}`)),
    },
    {
      name: "line-end-after",
      but: ", because of the line's end after",
      text: breaking(matching === undefined ? [] : [`${matching}\n`]),
    },
  ];
  return texts.flatMap(({ name, but, text }, index) => {
    if (text === undefined || texts.findIndex((other) => other.text === text) < index) return [];
    return {
      name,
      what: `a text that does not match ${pattern}${but}`,
      value: text,
      trait: PATTERN,
      refused: "constraint" as const,
      violations: [{ pointer: pointerOf(site), trait: PATTERN }, ...brokenChecks(site, text)],
    };
  });
}

/** Patterns of other dialects cannot be tested here. */
function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

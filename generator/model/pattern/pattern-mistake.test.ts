import { expect, it } from "vitest";
import { ecmaPattern, patternMistake } from "./index.js";

it.each([
  { pattern: "[a-z", want: "it ends in the middle" },
  { pattern: "(a", want: "a group in it is never closed" },
  { pattern: "a)", want: "a parenthesis closes nothing" },
  { pattern: "*", want: "a quantifier has nothing to repeat" },
  { pattern: "[z-a]", want: "a range in it is out of order" },
])("says of $pattern that $want", ({ pattern, want }) => {
  expect(patternMistake(pattern)).toBe(want);
});

it.each(["^[a-z]+$", "(?i)abc", "\\p{Print}", "a++", "\\Ga", "\\p{NoSuchThing}"])(
  "finds no mistake in %s",
  (pattern) => {
    expect(patternMistake(pattern)).toBeUndefined();
  },
);

it("does not stumble over a hundred thousand parentheses", () => {
  const pattern = `${"(".repeat(100_000)}${")".repeat(100_000)}`;
  expect([ecmaPattern(pattern), patternMistake(pattern)]).toEqual([{ problem: "it nests too deep" }, undefined]);
});

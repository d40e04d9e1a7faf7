import fc from "fast-check";
import { expect, it } from "vitest";
import { samplePattern } from "./pattern-sample.js";
import { ecmaPattern } from "./pattern/index.js";

function expressionOf(pattern: string): RegExp {
  const ecma = ecmaPattern(pattern);
  if ("problem" in ecma) throw new Error(`${pattern}: ${ecma.problem}`);
  return new RegExp(ecma.source, ecma.flags);
}

it.each([
  "^[0-9a-f]{8}-[0-9a-f]{4}$",
  "^(?:a|bc){2,3}$",
  "^(?<year>\\d{4})-\\1$",
  "^([ab])-\\1$",
  "^(?=.*\\d)[a-z\\d]+$",
  "^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",
  "^[\\u0020-\\u00FF]*$",
  "^\\x41\\$\\.\\/$",
  "^[^\\s\\]]+\\]$",
  "^$|^ALL$",
  "unanchored",
  "^[\\-\\_]+$",
])("finds a match of %s", (pattern) => {
  expect(samplePattern(pattern, { min: 1, max: 100 })).toMatch(expressionOf(pattern));
});

it.each([
  { pattern: "^[a-z]+$", min: 40, max: 40 },
  { pattern: "^(ab)*$", min: 7, max: 8 },
  { pattern: "^arn:.*:x$", min: 64, max: 64 },
  { pattern: "^open", min: 200, max: 200 },
])("reaches $min characters of $pattern", ({ pattern, min, max }) => {
  const text = samplePattern(pattern, { min, max });
  expect(text).toMatch(new RegExp(pattern));
  expect(text!.length).toBeGreaterThanOrEqual(min);
  expect(text!.length).toBeLessThanOrEqual(max);
});

it.each([
  { why: "is not a regular expression", pattern: "(" },
  { why: "cannot be as short", pattern: "^a{9}$" },
  { why: "nothing matches", pattern: "^(?!)$" },
])("finds nothing where the pattern $why", ({ pattern }) => {
  expect(samplePattern(pattern, { min: 0, max: 5 })).toBeUndefined();
});

it("varies with the salt", () => {
  const of = (salt: number) => samplePattern("^[a-z0-9]{8}$", { min: 8, max: 8 }, salt);
  expect(of(1)).not.toBe(of(2));
});

it("is right or silent about any pattern", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ab([)]|*+?{1,}\\^$.-d") }), (pattern) => {
      const text = samplePattern(pattern, { min: 0, max: 50 });
      if (text === undefined) return;
      expect(expressionOf(pattern).test(text)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { matchesPattern } from "./wildcard.js";

it("matches as a regular expression with the same wildcards does", () => {
  const few = fc.string({ unit: fc.constantFrom("a", "b", ".", "*", "?"), maxLength: 8 });
  fc.assert(
    fc.property(few, fc.string({ unit: fc.constantFrom("a", "b", "."), maxLength: 10 }), (pattern, text) => {
      const expression = pattern.replace(/\./g, "\\.").replace(/\*/g, ".*").replace(/\?/g, ".");
      expect(matchesPattern(pattern, text)).toBe(new RegExp(`^${expression}$`).test(text));
    }),
    { numRuns: 2_000 },
  );
});

it("takes no long time over many stars", () => {
  expect(matchesPattern(`${"a*".repeat(500)}b`, "a".repeat(5_000))).toBe(false);
});

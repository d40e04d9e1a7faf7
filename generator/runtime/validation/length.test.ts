import fc from "fast-check";
import { expect, it } from "vitest";
import { hasBytes, hasLength } from "./length.js";

const bounds = fc.tuple(fc.nat(12), fc.oneof(fc.nat(12), fc.constant(Infinity)));
const text = fc.string({ unit: fc.constantFrom("a", "ä", "€", "🔑", "\ud83d", "\udd11"), maxLength: 14 });

it("counts code points, halves of pairs being one", () => {
  fc.assert(
    fc.property(text, bounds, (given, [min, max]) => {
      const characters = [...given].length;
      expect(hasLength(given, min, max)).toBe(characters >= min && characters <= max);
    }),
    { numRuns: 3000 },
  );
});

it("counts the bytes of UTF-8", () => {
  fc.assert(
    fc.property(text, bounds, (given, [min, max]) => {
      const bytes = Buffer.byteLength(given);
      expect(hasBytes(given, min, max)).toBe(bytes >= min && bytes <= max);
    }),
    { numRuns: 3000 },
  );
});

it("does not read a text whose units settle it", () => {
  const long = "🔑".repeat(500_000);
  const start = performance.now();
  for (let turn = 0; turn < 10_000; turn++) {
    expect(hasLength(long, 1, 2_000_000) && !hasLength(long, 1, 400_000) && hasBytes(long, 1, 3_000_000)).toBe(true);
  }
  expect(performance.now() - start).toBeLessThan(2_000);
});

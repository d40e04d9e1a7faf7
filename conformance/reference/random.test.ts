import fc from "fast-check";
import { expect, it } from "vitest";
import { createEnvironment } from "./environment.js";
import { randomBelow, randomBytes, randomCharacters } from "./random.js";

/** A source that gives the bytes 0, 1, 2, ... and so every byte equally often. */
function counting() {
  let next = 0;
  return (length: number) => Uint8Array.from({ length }, () => next++ % 256);
}

it("stays below its limit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 32 }), (limit) => {
      const number = randomBelow(randomBytes, limit);
      return Number.isInteger(number) && number >= 0 && number < limit;
    }),
  );
});

it.each([3, 62, 94, 255, 256])("gives every number below %i equally often", (limit) => {
  const random = counting();
  const counts = new Map<number, number>();
  const rounds = Math.floor(256 / limit) * limit;
  for (let at = 0; at < rounds; at++) {
    const number = randomBelow(random, limit);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  expect(counts.size).toBe(limit);
  expect(new Set(counts.values()).size).toBe(1);
});

it("makes text of the alphabet's characters", () => {
  expect(randomCharacters(counting(), "abc", 5)).toBe("abcab");
  expect(randomCharacters(randomBytes, "x", 3)).toBe("xxx");
});

it("ends ARNs in what the source of an environment gives", () => {
  const suffix = () => createEnvironment({ random: counting() }).arnSuffix();
  expect(suffix()).toBe("ABCDEF");
  expect(createEnvironment().arnSuffix()).toMatch(/^[A-Za-z0-9]{6}$/);
});

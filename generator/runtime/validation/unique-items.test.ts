import fc from "fast-check";
import { expect, it } from "vitest";
import { isEqual } from "./equality.js";
import { hasUniqueItems } from "./unique-items.js";

const leaf = fc.constantFrom<unknown>(
  null,
  undefined,
  0,
  -0,
  1,
  NaN,
  1n,
  "1",
  "",
  "null",
  "[1]",
  true,
  new Date(0),
  new Date(1),
  new Uint8Array(1),
  new Uint8Array(2),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 2 },
    leaf,
    fc.array(tie("any"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("a", "b"), tie("any")),
  ),
})).any;

/** Distinct, and enough of them that the list is no short one. */
const others = Array.from({ length: 20 }, (_, index) => `other ${index}`);

it("says the same of long lists, by way of texts, as of short ones, by comparing", () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      const isUnique = !isEqual(a, b);
      expect(hasUniqueItems([a, b])).toBe(isUnique);
      expect(hasUniqueItems([a, ...others, b])).toBe(isUnique);
    }),
    { numRuns: 5000 },
  );
});

it.each([
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [{ a: 1 }, { a: 1, b: null }, true],
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [[1, null], [1, undefined], true],
  [Buffer.from("a"), new Uint8Array([97]), true],
  [{ __proto__: null, a: 1 }, { a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 1 }, false],
  [1, "1", false],
  [[], {}, false],
  [JSON.parse('{"__proto__": 1}'), {}, false],
])("compares %j with %j by content", (a, b, want) => {
  expect(isEqual(a, b)).toBe(want);
  expect(isEqual(b, a)).toBe(want);
});

it("takes a hundred thousand elements in its stride", () => {
  const list = Array.from({ length: 100_000 }, (_, index) => ({ index }));
  const start = performance.now();
  expect(hasUniqueItems(list)).toBe(true);
  expect(performance.now() - start).toBeLessThan(3_000);
});

it("comes to an end with values that contain themselves", () => {
  const cycle = (): unknown => {
    const node: Record<string, unknown> = {};
    node["list"] = [node, node];
    return node;
  };
  expect(hasUniqueItems([cycle(), cycle()])).toBe(true);
  expect(hasUniqueItems([cycle(), ...others])).toBe(true);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import type { JsonValue } from "../../model/index.js";
import { equalJson } from "./canonical-json.js";

it.each([
  { left: { a: 1, b: [1, 2] }, right: { b: [1, 2], a: 1 }, want: true },
  { left: [1, 2], right: [2, 1], want: false },
  { left: { a: 1 }, right: { a: 1, b: null }, want: false },
  { left: [], right: {}, want: false },
  { left: "1", right: 1, want: false },
  { left: ["a,b"], right: ["a", "b"], want: false },
  { left: JSON.parse('{"__proto__":1}') as JsonValue, right: {}, want: false },
])("says whether $left equals $right", ({ left, right, want }) => {
  expect(equalJson(left, right)).toBe(want);
});

it("agrees with a comparison of sorted copies", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
      const [left, right] = [a, b].map((value) => JSON.parse(JSON.stringify(value)) as JsonValue) as [
        JsonValue,
        JsonValue,
      ];
      expect(equalJson(left, structuredClone(left))).toBe(true);
      expect(equalJson(left, right)).toBe(JSON.stringify(sorted(left)) === JSON.stringify(sorted(right)));
    }),
  );
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return {
    sorted: Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  };
}

it("does not mind how deep a value nests", () => {
  const deep = (): JsonValue => JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`) as JsonValue;
  expect(equalJson(deep(), deep())).toBe(true);
});

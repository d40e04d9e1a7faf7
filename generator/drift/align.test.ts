import * as fc from "fast-check";
import { expect, it } from "vitest";
import { align } from "./align.js";

it.each([
  { before: "abc", after: "abc", want: 3 },
  { before: "abc", after: "ac", want: 2 },
  { before: "axbyc", after: "abzc", want: 3 },
  { before: "abcd", after: "dabc", want: 3 },
  { before: "", after: "abc", want: 0 },
  { before: "aab", after: "ab", want: 2 },
])("finds $want pairs of $before and $after", ({ before, after, want }) => {
  expect(align([...before], [...after])).toHaveLength(want);
});

/** The length of a longest common subsequence, in the plainest way. */
function longest(before: string, after: string): number {
  if (before === "" || after === "") return 0;
  if (before[0] === after[0]) return 1 + longest(before.slice(1), after.slice(1));
  return Math.max(longest(before.slice(1), after), longest(before, after.slice(1)));
}

it("pairs as many equal elements as there can be, in order", () => {
  const texts = fc.stringMatching(/^[abc]{0,7}$/);
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const pairs = align([...before], [...after]);
      expect(pairs).toHaveLength(longest(before, after));
      pairs.forEach((pair, index) => {
        expect(before[pair.before]).toBe(after[pair.after]);
        expect(pair.before).toBeGreaterThan(pairs[index - 1]?.before ?? -1);
        expect(pair.after).toBeGreaterThan(pairs[index - 1]?.after ?? -1);
      });
    }),
  );
});

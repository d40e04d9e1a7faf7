import fc from "fast-check";
import { expect, it } from "vitest";
import { formOf, letterOf, splitAtTokens, writeToken } from "./secret-token.js";

it.each([
  { value: "hunter2", want: "‹value A, 7 characters›" },
  { value: "\u00fcn\u{1F511}", want: "‹value A, 3 characters, 7 bytes›" },
  { value: "aGVsbG8=", want: "‹value A, 8 characters, base64 of 5 bytes›" },
  { value: 5, want: "‹value A, a number›" },
  { value: ["a", "b"], want: "‹value A, a list of 2›" },
  { value: { a: 1 }, want: "‹value A, an object of 1›" },
])("tells of $value what $want says", ({ value, want }) => {
  expect(writeToken({ letter: "A", is: formOf(value) })).toBe(want);
});

it("goes on after Z", () => {
  expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(["A", "Z", "AA", "AB", "ZZ", "AAA"]);
});

it("reads what it writes", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.jsonValue()), fc.nat(2_000), (value, index) => {
      const token = { letter: letterOf(index), is: formOf(value) };
      const text = `a ‹value B, unknown› ${writeToken(token)} b`;
      expect(splitAtTokens(text)).toEqual([{ text: "a ‹value B, unknown› ", token }, { text: " b" }]);
    }),
  );
});

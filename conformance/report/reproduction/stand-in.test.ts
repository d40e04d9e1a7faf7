import fc from "fast-check";
import { expect, it } from "vitest";
import { formOf, letterOf } from "../../runner/secret-token.js";
import { standInFor } from "./stand-in.js";

function standIn(value: unknown, index = 0): unknown {
  return standInFor({ letter: letterOf(index), is: formOf(value) });
}

it.each([
  { value: "hunter2", want: "A.aaaaa" },
  { value: "aGVsbG8=", want: "QWFhYWE=" },
  { value: 5, want: 1 },
  { value: ["x", "y"], want: ["A", "A"] },
  { value: { a: 1 }, want: { member1: "A" } },
])("stands $want for $value", ({ value, want }) => {
  expect(standIn(value)).toEqual(want);
});

it("is of the same form as the secret", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "grapheme" }), fc.base64String(), fc.jsonValue()),
      fc.nat(30),
      (secret, index) => {
        fc.pre(secret !== null && typeof secret !== "boolean" && secret !== "");
        const value = typeof secret === "string" ? Buffer.from(secret).toString() : secret;
        expect(formOf(standIn(value, index))).toEqual(formOf(value));
      },
    ),
  );
});

it("differs where the letter does", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(25), fc.nat(25), (secret, one, other) => {
      expect(standIn(secret, one) === standIn(secret, other)).toBe(one === other);
    }),
  );
});

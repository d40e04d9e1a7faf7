import fc from "fast-check";
import { expect, it } from "vitest";
import type { JsonValue } from "../../model/index.js";
import { findDuplicateKeys } from "./duplicate-keys.js";

function duplicatesIn(text: string): readonly string[] {
  return findDuplicateKeys(text, JSON.parse(text) as JsonValue).map(({ key, offset }) => `${key} ${offset}`);
}

it.each([
  { given: '{"a":1,"b":{"a":2}}', want: [] },
  { given: '{"a":1,"a":2,"a":3}', want: ["a 7", "a 13"] },
  { given: '[{"a":1},{"a":1,"\\u0061":2}]', want: ["a 16"] },
  { given: '{"a":"\\"a\\":","b":"{\\\\","a":1}', want: ["a 24"] },
  { given: '{"__proto__":1,"__proto__":2}', want: ["__proto__ 15"] },
  { given: '"a"', want: [] },
])("finds $want in $given", ({ given, want }) => {
  expect(duplicatesIn(given)).toEqual(want);
});

it("finds none in what the engine itself has written", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(duplicatesIn(JSON.stringify(json))).toEqual([]);
    }),
  );
});

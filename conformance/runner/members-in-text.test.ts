import fc from "fast-check";
import { expect, it } from "vitest";
import { membersInText } from "./members-in-text.js";

const secret = (text: string) =>
  membersInText(text, (name) => name === "Secret").map(({ start, end }) => text.slice(start, end));

it.each([
  { text: '{ "Secret" : "a\\"b" , "Other": "c" }', want: ['"a\\"b"'] },
  { text: '{"Secret":{"a":["}",1]},"Secret":5}', want: ['{"a":["}",1]}', "5"] },
  { text: '{"\\u0053ecret":"x"}', want: ['"x"'] },
  { text: '["Secret","a"]', want: [] },
  { text: '{"Other":"\\"Secret\\":\\"x\\""}', want: [] },
  { text: '{"Secret":"cut o', want: ['"cut o'] },
  { text: '{"Secret":', want: [""] },
  { text: "Secret: x", want: [] },
])("finds $want in $text", ({ text, want }) => {
  expect(secret(text)).toEqual(want);
});

it("finds the values that a reader of JSON finds", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.constantFrom(0, 2), (value, beside, indent) => {
      const text = JSON.stringify(
        [
          { a: 1, Secret: value },
          { Other: "Secret", b: [] },
        ],
        undefined,
        indent,
      );
      expect(secret(text).map((each) => JSON.parse(each) as unknown)).toEqual([JSON.parse(JSON.stringify(value))]);
      expect(secret(JSON.stringify({ x: beside }).replaceAll("Secret", ""))).toEqual([]);
    }),
  );
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { explainSyntax } from "./explain-syntax.js";
import { LineIndex } from "./line-index.js";

function explained(text: string): string {
  const { offset, problem } = explainSyntax(text);
  const { line, column } = new LineIndex(text).at(offset);
  return `${line}:${column} ${problem}`;
}

it.each([
  { given: "", want: "1:1 The file is empty." },
  { given: " \n\t ", want: "1:1 The file is empty." },
  { given: "\uFFFD\uFFFD{\u0000", want: "1:1 The file is not UTF-8 text." },
  { given: "{\u0000}\u0000", want: "1:1 The file is not UTF-8 text." },
  { given: "PK\u0003\u0004rest", want: "1:1 The file is compressed." },
  { given: '{"a": 1,}', want: "1:8 JSON allows no comma after the last entry." },
  { given: "[1, 2,\n]", want: "1:6 JSON allows no comma after the last entry." },
  { given: "[1,, 2]", want: "1:4 Expected a value, found `,`." },
  { given: "[,]", want: "1:2 Expected a value, found `,`." },
  { given: '{"a": 1, , "b": 2}', want: "1:10 Expected a member name in double quotes, found `,`." },
  { given: "{a: 1}", want: "1:2 Expected a member name in double quotes, found `a`." },
  { given: "{'a': 1}", want: "1:2 JSON strings stand in double quotes." },
  { given: '{"a" 1}', want: "1:6 Expected a colon after the name, found `1`." },
  { given: '{"a": }', want: "1:7 Expected a value, found `}`." },
  { given: '{"a": yes}', want: "1:7 Expected a value, found `yes`." },
  { given: '{"a": undefinedundefinedundefined}', want: "1:7 Expected a value, found `undefinedundefinedun…`." },
  { given: '{"a": 1 "b": 2}', want: "1:9 Expected a comma or the `}` for line 1, found a string." },
  { given: '{\n  "a": [1, 2\n}', want: "3:1 Expected a comma or the `]` for line 2, found `}`." },
  { given: '{"a": 1]', want: "1:8 Expected a comma or the `}` for line 1, found `]`." },
  { given: "[01]", want: "1:2 `01` is not a number of JSON." },
  { given: "[+1]", want: "1:2 `+1` is not a number of JSON." },
  { given: "[.5]", want: "1:2 `.5` is not a number of JSON." },
  { given: "[1.]", want: "1:2 `1.` is not a number of JSON." },
  { given: "[NaN]", want: "1:2 Expected a value, found `NaN`." },
  { given: "{} {}", want: "1:4 Expected the end of the file, found `{`." },
  { given: '{"a": // note\n1}', want: "1:7 JSON has no comments." },
  { given: '# note\n{"a": 1}', want: "1:1 JSON has no comments." },
  { given: '{"a": "b\n"}', want: "1:7 The string is not closed." },
  { given: '["a', want: "1:2 The string is not closed." },
  { given: '["a\u0007"]', want: "1:4 A control character stands in a string." },
  { given: '["C:\\dir"]', want: "1:5 `\\d` is not an escape of JSON." },
  { given: '["\\u12"]', want: "1:3 `\\u` is not an escape of JSON." },
  { given: '{\n  "shapes": {\n    "a": 1\n', want: "3:11 The file ends before the `{` of line 2 is closed." },
  { given: '{"a": 1,', want: "1:9 The file ends before the `{` of line 1 is closed." },
  { given: '{"a"', want: "1:5 The file ends before the `{` of line 1 is closed." },
])("explains $given", ({ given, want }) => {
  expect(explained(given)).toBe(want);
});

const tokens = [
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"a"',
  '"b\\n"',
  "1",
  "-0.5e3",
  "true",
  "null",
  " ",
  "\n",
  "x",
  "\\",
  '"',
  "0",
];

it("finds fault with exactly those texts that the engine refuses", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 12 }), (parts) => {
      const text = parts.join("");
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      expect(explainSyntax(text).problem === "The file is not JSON.").toBe(parses);
    }),
    { numRuns: 3000 },
  );
});

it("points into the text whatever it is given", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const { offset } = explainSyntax(text);
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset).toBeLessThanOrEqual(text.length);
    }),
  );
});

it("does not mind how deep a text nests", () => {
  const depth = 200_000;
  expect(explained("[".repeat(depth))).toContain(`1:${depth + 1} The file ends before`);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { withScripts } from "./package-scripts.js";

it.each([
  { given: "{}", want: '{\n  "scripts": {\n    "a": "b"\n  }\n}' },
  { given: '{ "name": "x" }\n', want: '{ "name": "x", "scripts": {\n    "a": "b"\n  } }\n' },
  { given: '{\n    "scripts": {}\n}\n', want: '{\n    "scripts": {\n        "a": "b"\n    }\n}\n' },
  {
    given: '{\r\n  "scripts": {\r\n    "t": "}"\r\n  },\r\n  "x": [1, 2]\r\n}\r\n',
    want: '{\r\n  "scripts": {\r\n    "t": "}",\r\n    "a": "b"\r\n  },\r\n  "x": [1, 2]\r\n}\r\n',
  },
  { given: '\uFEFF{\n\t"scripts": { "t": "u" }\n}', want: '\uFEFF{\n\t"scripts": { "t": "u", "a": "b" }\n}' },
])("adds a script to $given", ({ given, want }) => {
  expect(withScripts(given, { a: "b" })).toBe(want);
});

it("adds what it is given and nothing else, however the file is written", () => {
  const value = fc.dictionary(
    fc.string().filter((key) => key !== "__proto__"),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(
      value,
      fc.option(fc.dictionary(fc.stringMatching(/^t/), fc.string())),
      fc.constantFrom(0, 2, 4, "\t"),
      (contents, scripts, indent) => {
        const { scripts: _, ...others } = contents as Record<string, unknown>;
        const given = { ...others, ...(scripts && { scripts }) };
        const text = withScripts(JSON.stringify(given, undefined, indent), { generate: "x y" });
        expect(JSON.parse(text)).toEqual(
          JSON.parse(JSON.stringify({ ...given, scripts: { ...scripts, generate: "x y" } })),
        );
      },
    ),
  );
});

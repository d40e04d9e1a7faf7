import fc from "fast-check";
import { expect, it } from "vitest";
import { DecimalText, type RawValue } from "../values/raw-value.js";
import { parseJson } from "./parse-json.js";

// Rule CL-037: reasons and places as aws CLI 1.45.11 gives them, without the text.
it.each([
  ["", "Expecting value: line 1 column 1 (char 0)"],
  ["[a", "Expecting value: line 1 column 2 (char 1)"],
  ["[1,]", "Expecting value: line 1 column 4 (char 3)"],
  ["[1 2]", "Expecting ',' delimiter: line 1 column 4 (char 3)"],
  ["{", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"],
  ['{"a"', "Expecting ':' delimiter: line 1 column 5 (char 4)"],
  ['{"a":1\n "b"', "Expecting ',' delimiter: line 2 column 2 (char 8)"],
  ['{"a":1,}', "Expecting property name enclosed in double quotes: line 1 column 8 (char 7)"],
  ["[] x", "Extra data: line 1 column 4 (char 3)"],
  ['["a', "Unterminated string starting at: line 1 column 2 (char 1)"],
  ['"a\nb"', "Invalid control character at: line 1 column 3 (char 2)"],
  ['"\\q"', "Invalid \\escape: line 1 column 2 (char 1)"],
  ['"\\u12"', "Invalid \\uXXXX escape: line 1 column 3 (char 2)"],
  ["[\u{1F511}", "Expecting value: line 1 column 2 (char 1)"],
  ['["\u{1F511}"', "Expecting ',' delimiter: line 1 column 5 (char 4)"],
  ["[".repeat(501), "Too deeply nested: line 1 column 501 (char 500)"],
])("says what is wrong with %j", (text, message) => {
  expect(() => parseJson(text)).toThrow(message);
});

it("keeps all digits, and tells whole numbers from others", () => {
  expect(parseJson("[9007199254740993, 1, 1.0, -0, 1e2, NaN, -Infinity]")).toEqual([
    9007199254740993n,
    1n,
    new DecimalText("1.0"),
    0n,
    new DecimalText("1e2"),
    new DecimalText("NaN"),
    new DecimalText("-Infinity"),
  ]);
});

it("takes the last of several members of one name, and `__proto__` for a name like others", () => {
  expect(parseJson('{"a": 1, "a": 2}')).toEqual({ a: 2n });
  const parsed = parseJson('{"__proto__": {"x": 1}}') as object;
  expect(Object.keys(parsed)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
});

it("ignores the mark of the byte order that some editors write", () => {
  expect(parseJson("\ufeff[]")).toEqual([]);
});

it("reads whatever JSON.stringify writes as JSON.parse reads it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, "\t"), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      expect(plain(parseJson(text))).toEqual(JSON.parse(text));
    }),
  );
});

it("reads any other text, or refuses it as JSON.parse does", () => {
  const parts = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    '"',
    "1",
    ".5",
    "-",
    "e3",
    "true",
    "nul",
    " ",
    "\\",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (chosen) => {
      const text = chosen.join("");
      expect(attempt(() => plain(parseJson(text)))).toEqual(attempt(() => JSON.parse(text)));
    }),
  );
});

function attempt(read: () => unknown): unknown {
  try {
    return { value: read() };
  } catch {
    return "refused";
  }
}

function plain(value: RawValue): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof DecimalText) return Number(value.text);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

import fc from "fast-check";
import { expect, it } from "vitest";
import { parseJson } from "./json-body.js";

const bytes = (text: string) => new TextEncoder().encode(text);

it("takes an empty body for an object without members", () => {
  expect(parseJson(new Uint8Array())).toEqual({});
});

it.each([
  '{"a":1,"a":2}',
  '[{"a":{"b":1,"c":2,"b":1}}]',
  String.raw`{"a":1,"\u0061":2}`,
  '{"__proto__":1,"__proto__":1}',
])("refuses the same key twice in one object: %s", (text) => {
  expect(() => parseJson(bytes(text))).toThrow("the same key twice");
});

it.each([
  '{"a":{"a":1},"b":[{"a":1},{"a":2}]}',
  String.raw`{"a":"\"a\":1,\"a\":2","b" : "\\","c":":"}`,
  '{"__proto__":1,"constructor":2}',
  '["a", "a"]',
])("takes what only looks like the same key twice: %s", (text) => {
  expect(parseJson(bytes(text))).toEqual(JSON.parse(text));
});

it.each([
  { what: "half a pair", text: String.raw`{"a":"\ud800"}` },
  { what: "the other half", text: String.raw`{"a":"\uDC00"}` },
  { what: "two first halves", text: String.raw`{"a":"\ud800\ud800"}` },
  { what: "halves in the wrong order", text: String.raw`{"a":"\udc00\ud800"}` },
  { what: "half a pair in a key", text: String.raw`{"\udfff":1}` },
  { what: "half a pair after a backslash", text: String.raw`{"a":"\\\ud800"}` },
])("refuses $what", ({ text }) => {
  expect(() => parseJson(bytes(text))).toThrow("stands for no character");
});

it.each([
  { what: "a pair", text: String.raw`"\ud83d\ude00"`, want: "\u{1F600}" },
  { what: "an escaped backslash", text: String.raw`"\\ud800"`, want: String.raw`\ud800` },
  { what: "any other escape", text: String.raw`"\u0041\n"`, want: "A\n" },
])("takes $what", ({ text, want }) => {
  expect(parseJson(bytes(text))).toBe(want);
});

it.each([
  { what: "a cut character", body: [0x22, 0xe2, 0x82, 0x22] },
  { what: "an encoded surrogate", body: [0x22, 0xed, 0xa0, 0x80, 0x22] },
  { what: "an overlong encoding", body: [0x22, 0xc0, 0xaf, 0x22] },
])("refuses $what as UTF-8", ({ body }) => {
  expect(() => parseJson(Uint8Array.from(body))).toThrow("not valid UTF-8");
});

it.each(["{", "hello", "\u{FEFF}{}", "{'a':1}", "{}{}", "NaN"])("refuses %j as JSON", (text) => {
  expect(() => parseJson(bytes(text))).toThrow("not valid JSON");
});

it("never quotes what it refuses", () => {
  expect(() => parseJson(bytes('{"SecretString": hunter2}'))).toThrow(/^(?!.*hunter2)/);
});

it("survives nesting of any depth", () => {
  const depth = 500_000;
  expect(parseJson(bytes("[".repeat(depth) + "]".repeat(depth)))).toBeInstanceOf(Array);
});

it("reads what JSON.stringify writes, unless half of a pair is in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const isWell = !/\p{Surrogate}/u.test(text);
      const parse = () => parseJson(bytes(JSON.stringify({ text })));
      if (isWell) expect(parse()).toEqual({ text });
      else expect(parse).toThrow();
    }),
  );
});

import fc from "fast-check";
import { expect, it } from "vitest";
import type { RawObject, RawValue } from "../values/raw-value.js";
import { parseShorthand } from "./parse-shorthand.js";
import { ShorthandError } from "./shorthand-error.js";

const noFile = (): undefined => undefined;

// Rules CL-033 and CL-034; each was seen to be so in the parser of aws CLI 1.45.11.
it.each<[string, RawObject]>([
  ["Key=a,Value=b", { Key: "a", Value: "b" }],
  ["Key = a ,\n Value\t=b ", { Key: "a", Value: "b" }],
  ["Value=b=c", { Value: "b=c" }],
  ["Key=a,Value=b=c", { Key: "a", Value: "b=c" }],
  ["Value=", { Value: "" }],
  ["Value=,Key=a", { Value: "", Key: "a" }],
  ["Value=a\\,b", { Value: "a,b" }],
  ["Value=a\\b", { Value: "a\\b" }],
  ['Value="a,b=c"', { Value: "a,b=c" }],
  ['Value="a \\"b\\" c"', { Value: 'a "b" c' }],
  ["Value='it\\'s'", { Value: "it's" }],
  ["Value='a\\\\b'", { Value: "a\\b" }],
  ["Value='\"'", { Value: '"' }],
  ['Value=" a "', { Value: " a " }],
  ["Value=[b]", { Value: ["b"] }],
  ["Value=[a,b]", { Value: ["a", "b"] }],
  ["Value=[ a , b ,]", { Value: ["a", "b"] }],
  ["Value=[]", { Value: [] }],
  ["Value=[[a],{b=c}]", { Value: [["a"], { b: "c" }] }],
  ["Value={x=1}", { Value: { x: "1" } }],
  ["Value={x=1,y=[2,3], z = {a=b=c}}", { Value: { x: "1", y: ["2", "3"], z: { a: "b=c" } } }],
  ["Value={}", { Value: {} }],
  ["Value={a=1,a=2}", { Value: { a: "2" } }],
  ["Value={} ", { Value: {} }],
  ["Key=a,b", { Key: ["a", "b"] }],
  ["Key=a,b,Value=c", { Key: ["a", "b"], Value: "c" }],
  ["Key=\"a, b\",'c',Value=d", { Key: ["a, b", "c"], Value: "d" }],
  ["Key=a,,Value=b", { Key: "a", Value: "b" }],
  ["a.b/c#d:e-f_1=x", { "a.b/c#d:e-f_1": "x" }],
  ["Key=\u00fc\u{1F511}", { Key: "\u00fc\u{1F511}" }],
])("reads %j", (text, value) => {
  expect(parseShorthand(text, noFile)).toEqual(value);
});

// Rule CL-036, with the text and the caret that aws CLI 1.45.11 fails to print.
it.each([
  ["bad", "Expected: '=', received: 'EOF' for input:\nbad\n   ^"],
  ["", "Expected: '=', received: 'EOF' for input:\n\n^"],
  ["Key:a", "Expected: '=', received: 'EOF' for input:\nKey:a\n     ^"],
  [" Key=a", "Expected: '=', received: 'K' for input:\n Key=a\n ^"],
  ['Key="a', "Expected: '<double quoted>', received: '<none>' for input:\nKey=\"a\n    ^"],
  ["Key='a", "Expected: '<singled quoted>', received: '<none>' for input:\nKey='a\n    ^"],
  ["Key=a,", "Expected: '<second>', received: '<none>' for input:\nKey=a,\n      ^"],
  ["Key=a]", "Expected: ',', received: ']' for input:\nKey=a]\n     ^"],
  ["Key=[a", "Expected: ',', received: 'EOF' for input:\nKey=[a\n      ^"],
  ["Key={a}", "Expected: '=', received: '}' for input:\nKey={a}\n      ^"],
  ['Key=a"b', "Expected: ',', received: '\"' for input:\nKey=a\"b\n     ^"],
  ["Key=a,\nb==c}\nd", "Expected: ',', received: '=' for input:\nKey=a,\nb==c}\n  ^\nd"],
  ["Key=[]\u{1F511}", "Expected: ',', received: '\u{1F511}' for input:\nKey=[]\u{1F511}\n      ^"],
])("says what is wrong with %j", (text, message) => {
  expect(refusal(text).messageWithText).toBe(message);
});

// Rule CL-035.
it("refuses a key that comes twice, and guesses why", () => {
  expect(refusal("Key=a,Key=b").messageWithText).toBe(
    'Second instance of key "Key" encountered for input:\nKey=a,Key=b\n      ^\n' +
      'This is often because there is a preceding "," instead of a space.',
  );
});

it.each(["[", "{a="])("refuses to go into %j without end", (opening) => {
  expect(refusal(`Key=${opening.repeat(100_000)}`).message).toMatch(/^Too deeply nested at character \d+$/);
});

it("keeps the text out of the message of the error itself", () => {
  expect(refusal("pass=w0rd=,'").message).toBe("Expected: '<singled quoted>' at character 12");
  expect(refusal("pass=a,pass=b").message).toBe("Second instance of a key at character 8");
});

// Rule CL-038.
it("loads what stands after `@=`, for that value alone", () => {
  const load = (path: string) => (path.startsWith("file://") ? `<${path.slice(7)}>` : undefined);
  expect(parseShorthand("a@=file://x,b=file://y,c@=z", load)).toEqual({ a: "<x>", b: "file://y", c: "z" });
  expect(parseShorthand('a @= "file://x y"', load)).toEqual({ a: "<x y>" });
  expect(parseShorthand("a@=file://x,file://y", load)).toEqual({ a: ["<x>", "<y>"] });
  expect(parseShorthand("a@=[file://x,{b=file://y,c@=file://z}]", load)).toEqual({
    a: ["<x>", { b: "file://y", c: "<z>" }],
  });
});

it("reads back whatever shorthand can express", () => {
  fc.assert(
    fc.property(object, fc.infiniteStream(fc.boolean()), (value, choices) => {
      const isBare = () => choices.next().value as boolean;
      const written = Object.entries(value).map(([key, part]) => `${key}=${writePart(part, isBare)}`);
      expect(parseShorthand(written.join(","), noFile)).toEqual(value);
    }),
    { numRuns: 500 },
  );
});

/** A backslash before a quote or a comma changes what those are: shorthand has no way of writing it. */
const text = fc.string({ unit: fc.constantFrom(..."ab, =[]{}\"'@\n\u00fc\u{1F511}") });
const key = fc.stringMatching(/^[A-Za-z0-9\-_.#/:]{1,4}$/).filter((name) => name !== "__proto__");
const { value: part } = fc.letrec<{ value: RawValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    text,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 3 }),
  ),
}));
const object = fc.dictionary(key, part, { minKeys: 1, maxKeys: 4 });

/** With or without the commas of several texts in brackets. */
function writePart(value: RawValue, isBare: () => boolean): string {
  if (Array.isArray(value) && value.length > 1 && value.every((each) => typeof each === "string") && isBare()) {
    return value.map((each) => quoted(each as string)).join(",");
  }
  return written(value, isBare);
}

function written(value: RawValue, isBare: () => boolean): string {
  if (typeof value === "string")
    return isBare() && /^[ab@\u00fc][ab @=]*[ab@\u00fc]$/.test(value) ? value : quoted(value);
  if (Array.isArray(value)) return `[${value.map((each: RawValue) => written(each, isBare)).join(", ")}]`;
  const entries = Object.entries(value as RawObject).map(([name, each]) => `${name}=${written(each, isBare)}`);
  return `{${entries.join(",")}}`;
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '\\"')}"`;
}

function refusal(text: string): ShorthandError {
  try {
    parseShorthand(text, noFile);
  } catch (error) {
    if (error instanceof ShorthandError) return error;
    throw error;
  }
  throw new Error(`${text} was read.`);
}

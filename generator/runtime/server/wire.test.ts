import { NumericValue } from "@smithy/core/serde";
import fc from "fast-check";
import { expect, it } from "vitest";
import * as wire from "./wire.js";

/** What is wrong with a parsed value; `undefined` if nothing. */
function wrong(shape: wire.Wire, value: unknown): string | undefined {
  try {
    shape.read(value, 0);
    return undefined;
  } catch (error) {
    if (error instanceof wire.Mismatch) return error.message;
    throw error;
  }
}

const shapes: ReadonlyMap<string, unknown> = new Map(Object.entries(wire));
const shapeOf = (name: string) => shapes.get(name) as wire.Wire;

const accepted: readonly [string, readonly unknown[]][] = [
  ["string", ["", "a", "\u{1F600}"]],
  ["boolean", [true, false]],
  ["byte", [-128, 0, 127]],
  ["short", [-32768, 32767]],
  ["integer", [-(2 ** 31), 2 ** 31 - 1, 1.0]],
  ["long", [-(2 ** 63), 2 ** 53, 2 ** 63]],
  ["float", [1.5, -3.4e38, "NaN", "Infinity", "-Infinity"]],
  ["double", [1.5, 1.7e308, "NaN", "-Infinity"]],
  ["bigInteger", [0, 2 ** 53 - 1]],
  ["bigDecimal", [0.1]],
  ["blob", ["", "YQ==", "YWI=", "YWJj", "+/+/"]],
  ["epochSeconds", [0, -1, 1.5, 8.64e12]],
  ["dateTime", ["2024-01-02T03:04:05Z", "2024-01-02T03:04:05.123456Z"]],
  ["httpDate", ["Tue, 02 Jan 2024 03:04:05 GMT"]],
  ["document", [null, 1, "a", [], { a: [{ b: null }] }]],
];

const refused: readonly [string, readonly unknown[]][] = [
  ["string", [1, true, [], {}]],
  ["boolean", ["true", 1, 0, []]],
  ["byte", [128, -129, 1.5, "1"]],
  ["short", [32768, 0.5, true]],
  ["integer", [2 ** 31, -(2 ** 31) - 1, 1.1, "1", Infinity]],
  ["long", [1.5, 1e19, -1e19, "1", Infinity]],
  ["float", [1e39, Infinity, "1.5", "nan", ["NaN"], true]],
  ["double", [Infinity, "Inf", [], {}]],
  ["bigInteger", [2 ** 53, 1.5, "1"]],
  ["bigDecimal", ["1.5", Infinity, true]],
  ["blob", ["a", "YQ", "YQ=", "YR==", "YWJ=", "YQ==YQ==", "YW-_", " YQ==", "YQ==\n", 1, []]],
  ["epochSeconds", ["1", Infinity, 8.65e12, "2024-01-02T03:04:05Z"]],
  [
    "dateTime",
    [1, true, "", "2024-01-02T03:04:05+01:00", "2024-01-02", "2024-13-02T03:04:05Z", "Tue, 02 Jan 2024 03:04:05 GMT"],
  ],
  ["httpDate", [1, "2024-01-02T03:04:05Z", "tomorrow"]],
  ["document", [Infinity, { a: [-Infinity] }]],
];

it.each(accepted.flatMap(([name, values]) => values.map((value) => ({ name, value }))))(
  "takes $value for a $name",
  ({ name, value }) => expect(wrong(shapeOf(name), value)).toBeUndefined(),
);

it.each(refused.flatMap(([name, values]) => values.map((value) => ({ name, value }))))(
  "does not take $value for a $name",
  ({ name, value }) => expect(wrong(shapeOf(name), value)).toBeTypeOf("string"),
);

const tag = wire.structure(() => ({ Key: wire.string, Value: wire.string }));
const request: wire.Wire = wire.structure(() => ({
  Name: wire.string,
  Tags: wire.list(tag),
  Labels: wire.map(wire.string),
  Sparse: wire.list(wire.integer, "sparse"),
  Choice: wire.union(() => ({ Text: wire.string, Number: wire.integer })),
  Self: request,
}));

it.each([
  { value: [], want: "Start of list found where not expected" },
  { value: "x", want: "Expected null" },
  { value: null, want: "Expected null" },
  { value: { Name: 5 }, want: "NUMBER_VALUE can not be converted to a String at /Name" },
  { value: { Name: {} }, want: "Start of structure or map found where not expected at /Name" },
  { value: { Tags: {} }, want: "Start of structure or map found where not expected at /Tags" },
  { value: { Tags: "a" }, want: "Expected list or null at /Tags" },
  { value: { Tags: [{}, { Key: false }] }, want: "FALSE_VALUE can not be converted to a String at /Tags/1/Key" },
  { value: { Tags: [null] }, want: "Null found where a value is needed at /Tags/0" },
  { value: { Labels: [] }, want: "Start of list found where not expected at /Labels" },
  { value: { Labels: { secret: 1 } }, want: "NUMBER_VALUE can not be converted to a String at /Labels/*" },
  { value: { Labels: { a: null } }, want: "Null found where a value is needed at /Labels/*" },
  { value: { Sparse: [1, null, "x"] }, want: "STRING_VALUE can not be converted to an Integer at /Sparse/2" },
  { value: { Choice: {} }, want: "Exactly one member of the union must be set, and be known at /Choice" },
  { value: { Choice: { Other: 1 } }, want: "Exactly one member of the union must be set, and be known at /Choice" },
  { value: { Choice: { Text: "a", Number: 1 } }, want: /^Exactly one member/ },
  { value: { Choice: { Text: "a", Number: null, __type: "x" } }, want: undefined },
  { value: { Unknown: { Name: 5 }, Name: null, Tags: [{ Key: null }] }, want: undefined },
])("says $want of $value", ({ value, want }) => {
  const got = wrong(request, value);
  if (want instanceof RegExp) expect(got).toMatch(want);
  else expect(got).toBe(want);
});

it("refuses what is nested too deep to walk through", () => {
  let value: object = {};
  for (let depth = 0; depth < 10_000; depth++) value = { Self: value };
  expect(wrong(request, value)).toMatch(/^Nested more than 100 levels deep at \/Self\//);
});

it("refuses a document that is nested too deep", () => {
  const text = "[".repeat(100_000) + "]".repeat(100_000);
  expect(wrong(wire.document, JSON.parse(text))).toBe("Nested more than 100 levels deep");
});

it("keeps what is not a member out", () => {
  const value: unknown = JSON.parse('{"__type":"a","__proto__":{"Name":"b"},"Other":1,"Labels":{"a":"b"}}');
  expect(request.read(value, 0)).toEqual({ Labels: { a: "b" } });
});

it("does not take what every object is born with for a member", () => {
  const odd = wire.structure(() => ({ constructor: wire.string, toString: wire.string }));
  expect(odd.read({}, 0)).toEqual({});
  expect(odd.write({})).toBe("{}");
  expect(Object.entries(odd.read({ constructor: "a" }, 0) as object)).toEqual([["constructor", "a"]]);
});

it("takes any key of a map", () => {
  const text = '{"__proto__":"a","constructor":"b","":"c"}';
  const value = wire.map(wire.string).read(JSON.parse(text), 0) as object;
  expect(Object.entries(value)).toEqual(Object.entries(JSON.parse(text) as object));
  expect(wire.map(wire.string).write(value)).toBe(text);
});

it("throws nothing but mismatches", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      wrong(request, structuredClone(value));
      for (const name of ["Tags", "Choice", "Self", "Labels"]) wrong(request, { [name]: structuredClone(value) });
    }),
  );
});

it.each([
  { shape: wire.string, value: 'a"\u{1F600}\n', want: '"a\\"\u{1F600}\\n"' },
  { shape: wire.boolean, value: false, want: "false" },
  { shape: wire.long, value: 2 ** 53, want: "9007199254740992" },
  { shape: wire.double, value: 1e-7, want: "1e-7" },
  { shape: wire.double, value: NaN, want: '"NaN"' },
  { shape: wire.float, value: -Infinity, want: '"-Infinity"' },
  { shape: wire.bigInteger, value: 2n ** 70n, want: "1180591620717411303424" },
  {
    shape: wire.bigDecimal,
    value: new NumericValue("0.10000000000000000001", "bigDecimal"),
    want: "0.10000000000000000001",
  },
  { shape: wire.blob, value: Uint8Array.of(0, 255, 62), want: '"AP8+"' },
  { shape: wire.epochSeconds, value: new Date(1_700_000_000_250), want: "1700000000.25" },
  { shape: wire.dateTime, value: new Date(1_700_000_000_000), want: '"2023-11-14T22:13:20Z"' },
  { shape: wire.dateTime, value: new Date(1_700_000_000_250), want: '"2023-11-14T22:13:20.250Z"' },
  { shape: wire.httpDate, value: new Date(1_700_000_000_000), want: '"Tue, 14 Nov 2023 22:13:20 GMT"' },
  { shape: wire.document, value: { a: [null, 1] }, want: '{"a":[null,1]}' },
  { shape: wire.list(wire.integer, "sparse"), value: [1, null, undefined], want: "[1,null,null]" },
  { shape: wire.map(wire.integer, "sparse"), value: { a: null, b: undefined, c: 1 }, want: '{"a":null,"c":1}' },
  {
    shape: request,
    value: { Labels: {}, Other: 1, Tags: undefined, Name: "a", Self: null },
    want: '{"Name":"a","Labels":{}}',
  },
  { shape: request, value: { Choice: { Number: 1, Text: undefined } }, want: '{"Choice":{"Number":1}}' },
])("writes $want", ({ shape, value, want }) => {
  expect(shape.write(value)).toBe(want);
});

it.each([
  { shape: wire.string, value: 5, want: "NUMBER_VALUE can not be converted to a String" },
  { shape: wire.integer, value: 1.5, want: "NUMBER_VALUE can not be converted to an Integer" },
  { shape: wire.epochSeconds, value: new Date(NaN), want: "The date is not valid" },
  { shape: wire.epochSeconds, value: 5, want: "NUMBER_VALUE can not be converted to a Timestamp" },
  { shape: wire.blob, value: "YQ==", want: "STRING_VALUE can not be converted to a Blob" },
  { shape: request, value: { Tags: [{ Key: "a" }, null] }, want: "Null found where a value is needed at /Tags/1" },
  {
    shape: request,
    value: { Labels: { secret: 1 } },
    want: "NUMBER_VALUE can not be converted to a String at /Labels/*",
  },
  {
    shape: request,
    value: { Choice: {} },
    want: "Exactly one member of the union must be set, and be known at /Choice",
  },
])("refuses to write $value", ({ shape, value, want }) => {
  expect(() => shape.write(value)).toThrow(want);
});

it("reads what it has written", () => {
  const value = fc.record(
    {
      Name: fc.string(),
      Tags: fc.array(fc.record({ Key: fc.string(), Value: fc.string() }, { requiredKeys: [] })),
      Labels: fc.dictionary(fc.string(), fc.string()),
      Sparse: fc.array(fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }))),
      Choice: fc.oneof(fc.record({ Text: fc.string() }), fc.record({ Number: fc.nat() })),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(value, (given) => {
      expect(request.read(JSON.parse(request.write(given)), 0)).toEqual(given);
    }),
  );
});

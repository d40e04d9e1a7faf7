import fc from "fast-check";
import { expect, it } from "vitest";
import { describe } from "./json-mismatch.js";
import * as wire from "./wire.js";

const wrong = (check: wire.WireCheck, value: unknown) => {
  const found = check(value, 0);
  return found && describe(found);
};

const accepted: readonly [keyof typeof wire, readonly unknown[]][] = [
  ["string", ["", "a", "\u{1F600}"]],
  ["boolean", [true, false]],
  ["byte", [-128, 0, 127]],
  ["short", [-32768, 32767]],
  ["integer", [-(2 ** 31), 2 ** 31 - 1, 1.0]],
  ["long", [-(2 ** 63), 2 ** 53, 9223372036854775807]],
  ["float", [1.5, -3.4e38, "NaN", "Infinity", "-Infinity"]],
  ["double", [1.5, 1.7e308, "NaN", "-Infinity"]],
  ["bigInteger", [0, 2 ** 53 - 1]],
  ["bigDecimal", [0.1]],
  ["blob", ["", "YQ==", "YWI=", "YWJj", "+/+/"]],
  ["epochSeconds", [0, -1, 1.5, 8.64e12]],
  ["dateText", ["2024-01-02T03:04:05Z"]],
  ["document", [null, 1, "a", [], { a: [{ b: null }] }]],
];

const refused: readonly [keyof typeof wire, readonly unknown[]][] = [
  ["string", [1, true, [], {}]],
  ["boolean", ["true", 1, 0, []]],
  ["byte", [128, -129, 1.5, "1"]],
  ["short", [32768, 0.5, true]],
  ["integer", [2 ** 31, -(2 ** 31) - 1, 1.1, "1", 1e999]],
  ["long", [1.5, 1e19, -1e19, "1", 1e999]],
  ["float", [1e39, 1e999, "1.5", "nan", ["NaN"], true]],
  ["double", [1e999, "Inf", [], {}]],
  ["bigInteger", [2 ** 53, 1.5, "1"]],
  ["bigDecimal", ["1.5", 1e999, true]],
  ["blob", ["a", "YQ", "YQ=", "YR==", "YWJ=", "YQ==YQ==", "YW-_", " YQ==", "YQ==\n", 1, []]],
  ["epochSeconds", ["1", 1e999, 8.65e12, "2024-01-02T03:04:05Z"]],
  ["dateText", [1, true]],
  ["document", [1e999, { a: [-1e999] }]],
];

it.each(accepted.flatMap(([name, values]) => values.map((value) => ({ name, value }))))(
  "takes $value for a $name",
  ({ name, value }) => expect(wrong(wire[name] as wire.WireCheck, value)).toBeUndefined(),
);

it.each(refused.flatMap(([name, values]) => values.map((value) => ({ name, value }))))(
  "does not take $value for a $name",
  ({ name, value }) => expect(wrong(wire[name] as wire.WireCheck, value)).toBeTypeOf("string"),
);

const tag = wire.structure(() => ({ Key: wire.string, Value: wire.string }));
const request = wire.structure(() => ({
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

it("takes away what makes a codec copy unknown members", () => {
  const value = JSON.parse('{"__type":"a","__proto__":{"Name":"b"}}') as object;
  expect(wrong(request, value)).toBeUndefined();
  expect(Object.hasOwn(value, "__type")).toBe(false);
});

it("does not take what every object is born with for a member", () => {
  const odd = wire.structure(() => ({ constructor: wire.string, toString: wire.string }));
  const value: Record<string, unknown> = {};
  expect(wrong(odd, value)).toBeUndefined();
  expect(value["constructor"]).toBeNull();
});

it("never throws", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      request(value, 0);
      request({ Tags: value, Choice: value, Self: value, Labels: value }, 0);
    }),
  );
});

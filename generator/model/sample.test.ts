import { NumericValue } from "@smithy/core/serde";
import { expect, it } from "vitest";
import type { JsonValue } from "./json.js";
import { Model } from "./model.js";
import { sampleOf } from "./sample.js";
import { simpleTypes, type Member, type Shape } from "./shape.js";

type TraitValues = Readonly<Record<string, JsonValue>>;

const traits = (values: TraitValues = {}) =>
  new Map(Object.entries(values).map(([name, value]) => [`smithy.api#${name}`, value]));

const member = (container: string, name: string, target: string, values?: TraitValues): Member => ({
  id: `a#${container}$${name}`,
  name,
  target: target.includes("#") ? target : `a#${target}`,
  traits: traits(values),
});

function structure(name: string, members: Record<string, [target: string, values?: TraitValues]>): Shape {
  return {
    id: `a#${name}`,
    type: "structure",
    traits: traits(),
    members: new Map(
      Object.entries(members).map(([key, [target, values]]) => [key, member(name, key, target, values)]),
    ),
  };
}

const prelude: readonly Shape[] = simpleTypes.map((type) => ({
  id: `smithy.api#${type}`,
  type,
  traits: traits(),
}));

const sample = (shapes: readonly Shape[], members: "all" | "required" = "all", seed?: number) =>
  sampleOf(new Model({ shapes: [...prelude, ...shapes] }), shapes[0]!.id, { members, seed });

const ofMember = (target: string, values: TraitValues, ...shapes: readonly Shape[]) =>
  (sample([structure("S", { Value: [target, values] }), ...shapes]) as { readonly Value: unknown }).Value;

it("gives every simple type in the form of generated code", () => {
  const value = (type: string) => ofMember(`smithy.api#${type}`, {});
  expect(value("string")).toBe("Value");
  expect(value("boolean")).toBeTypeOf("boolean");
  expect(value("blob")).toBeInstanceOf(Uint8Array);
  expect(value("integer")).toSatisfy(Number.isInteger);
  expect(value("double")).not.toSatisfy(Number.isInteger);
  expect(value("bigInteger")).toBeTypeOf("bigint");
  expect(value("bigDecimal")).toBeInstanceOf(NumericValue);
  expect(value("document")).toMatchObject({ Value: ["Value", expect.any(Number), true, null] });
});

it.each([
  { format: "epoch-seconds", milliseconds: 250 },
  { format: "date-time", milliseconds: 250 },
  { format: "http-date", milliseconds: 0 },
])("gives a time that $format can carry", ({ format, milliseconds }) => {
  const value = ofMember("smithy.api#timestamp", { timestampFormat: format }) as Date;
  expect(value.getUTCMilliseconds()).toBe(milliseconds);
});

it.each([
  { values: { length: { min: 20 } }, check: (text: string) => text.length >= 20 },
  { values: { length: { max: 3 } }, check: (text: string) => text === "lue" },
  { values: { length: { max: 0 } }, check: (text: string) => text === "" },
  { values: { pattern: "^[0-9a-f]{32}$" }, check: (text: string) => /^[0-9a-f]{32}$/.test(text) },
  { values: { pattern: "^arn:.+", length: { min: 40 } }, check: (text: string) => /^arn:.{36,}$/.test(text) },
  { values: { pattern: "^\\S*$" }, check: (text: string) => text !== "" },
  { values: { pattern: "(", length: { max: 4 } }, check: (text: string) => text === "alue" },
])("keeps $values", ({ values, check }) => {
  expect(ofMember("smithy.api#string", values as TraitValues)).toSatisfy(check);
});

it.each([
  { range: { min: 5000 }, want: 5000 },
  { range: { max: -3 }, want: -3 },
])("keeps a range of $range", ({ range, want }) => {
  expect(ofMember("smithy.api#integer", { range })).toBe(want);
});

it("keeps the length of a blob", () => {
  expect(ofMember("smithy.api#blob", { length: { min: 3, max: 3 } })).toHaveLength(3);
});

it("makes the elements of a list differ where they must", () => {
  const list: Shape = {
    id: "a#L",
    type: "list",
    traits: traits({ length: { min: 3 }, uniqueItems: {} }),
    member: member("L", "member", "smithy.api#string"),
  };
  expect(new Set(ofMember("L", {}, list) as string[]).size).toBe(3);
});

it("puts a null into what is sparse", () => {
  const map: Shape = {
    id: "a#M",
    type: "map",
    traits: traits({ sparse: {} }),
    key: member("M", "key", "smithy.api#string"),
    value: member("M", "value", "smithy.api#integer"),
  };
  expect(Object.values(ofMember("M", {}, map) as object)).toEqual([expect.any(Number), null]);
});

it("takes the first value of an enum", () => {
  const shape: Shape = {
    id: "a#E",
    type: "enum",
    traits: traits(),
    members: new Map([
      ["A", member("E", "A", "smithy.api#string", { enumValue: "a" })],
      ["B", member("E", "B", "smithy.api#string", { enumValue: "b" })],
    ]),
  };
  expect(ofMember("E", {}, shape)).toBe("a");
});

it("leaves out optional members where only required ones are wanted", () => {
  const shape = structure("S", { A: ["smithy.api#string", { required: {} }], B: ["smithy.api#string"] });
  expect(sample([shape], "required")).toEqual({ A: "A" });
});

it("ends a recursion at an optional member", () => {
  expect(sample([structure("S", { Name: ["smithy.api#string"], Child: ["S"] })])).toEqual({ Name: "Name" });
});

it("takes the first member of a union that does not lead back to it", () => {
  const list: Shape = { id: "a#L", type: "list", traits: traits(), member: member("L", "member", "U") };
  const union: Shape = {
    id: "a#U",
    type: "union",
    traits: traits(),
    members: new Map([
      ["Nested", member("U", "Nested", "U")],
      ["Text", member("U", "Text", "smithy.api#string")],
    ]),
  };
  expect(sample([structure("S", { L: ["L"] }), list, union])).toEqual({ L: [{ Text: "Text" }, { Text: "Text" }] });
});

it("gives each event of a stream once to everyone who asks", async () => {
  const union: Shape = {
    id: "a#U",
    type: "union",
    traits: traits({ streaming: {} }),
    members: new Map([
      ["A", member("U", "A", "Event")],
      ["B", member("U", "B", "Event")],
    ]),
  };
  const shapes = [union, structure("Event", { Text: ["smithy.api#string"] })];
  const stream = sample(shapes) as AsyncIterable<unknown>;
  for (let turn = 0; turn < 2; turn++) {
    const events: unknown[] = [];
    for await (const event of stream) events.push(event);
    expect(events).toEqual([{ A: { Text: "Text" } }, { B: { Text: "Text" } }]);
  }
});

it("gives the same value for the same seed, another for another", () => {
  const shapes = [structure("S", { A: ["smithy.api#string"], N: ["smithy.api#integer"] })];
  expect(sample(shapes, "all", 7)).toEqual(sample(shapes, "all", 7));
  expect(sample(shapes, "all", 7)).not.toEqual(sample(shapes, "all", 8));
});

it("refuses a shape that has no values", () => {
  const service = { id: "a#O", type: "operation", traits: traits(), input: "", output: "", errors: [] } as const;
  expect(() => sample([service])).toThrow(/a#O is a operation|has no values/);
});

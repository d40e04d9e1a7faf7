import { expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../model/index.js";
import { assembled, withShapes } from "../../testing/assembled.js";

const DEFAULT = "smithy.api#default";
const box: JsonObject = { "smithy.api#box": {} };

function defaultOf(member: JsonObject, shapes: JsonObject = {}): JsonValue | undefined {
  const model = assembled(withShapes({ "a#S": { type: "structure", members: { x: member } }, ...shapes }, "1.0"));
  expect(model.member("a#S$x")!.traits.has("smithy.api#box")).toBe(false);
  return model.member("a#S$x")!.traits.get(DEFAULT);
}

it.each<{ name: string; member: JsonObject; shapes?: JsonObject; want: JsonValue | undefined }>([
  { name: "an unboxed number", member: { target: "smithy.api#PrimitiveInteger" }, want: 0 },
  { name: "an unboxed boolean", member: { target: "smithy.api#PrimitiveBoolean" }, want: false },
  {
    name: "a required unboxed number",
    member: { target: "smithy.api#PrimitiveLong", traits: { "smithy.api#required": {} } },
    want: 0,
  },
  { name: "a boxed member", member: { target: "smithy.api#PrimitiveInteger", traits: box }, want: null },
  { name: "a number boxed in the prelude", member: { target: "smithy.api#Integer" }, want: undefined },
  { name: "a string", member: { target: "smithy.api#String" }, want: undefined },
  { name: "an own number", member: { target: "a#N" }, shapes: { "a#N": { type: "long" } }, want: 0 },
  {
    name: "an own boxed number",
    member: { target: "a#N" },
    shapes: { "a#N": { type: "long", traits: box } },
    want: undefined,
  },
  {
    name: "a stream",
    member: { target: "a#B" },
    shapes: { "a#B": { type: "blob", traits: { "smithy.api#streaming": {} } } },
    want: "",
  },
  { name: "a big number", member: { target: "smithy.api#BigInteger" }, want: undefined },
])("gives $name the default $want", ({ member, shapes, want }) => {
  expect(defaultOf(member, shapes)).toBe(want);
});

it("gives an unboxed shape a default of its own", () => {
  const model = assembled(withShapes({ "a#N": { type: "double" }, "a#B": { type: "boolean", traits: box } }, "1.0"));
  expect([model.get("a#N")!.traits.get(DEFAULT), model.get("a#B")!.traits.get(DEFAULT)]).toEqual([0, undefined]);
});

it("leaves shapes of 2.0 documents alone", () => {
  const two = withShapes({ "a#Two": { type: "structure", members: { x: { target: "a#N" } } } });
  const model = assembled(withShapes({ "a#N": { type: "integer" } }, "1.0"), two);
  expect(model.member("a#Two$x")!.traits.has(DEFAULT)).toBe(false);
});

it("makes a set a list with unique items", () => {
  const model = assembled(withShapes({ "a#S": { type: "set", member: { target: "smithy.api#String" } } }, "1.0"));
  expect(model.expect("a#S", "list").traits.get("smithy.api#uniqueItems")).toEqual({});
});

import { expect, it } from "vitest";
import { membersOf, type JsonObject, type Model } from "../../model/index.js";
import { assembled, withShapes } from "../../testing/assembled.js";

const string = (traits: JsonObject = {}): JsonObject => ({ target: "smithy.api#String", traits });
const mixin = (members: JsonObject, traits: JsonObject = {}, mixins: readonly string[] = []): JsonObject => ({
  type: "structure",
  members,
  mixins: mixins.map((target) => ({ target })),
  traits: { "smithy.api#mixin": {}, ...traits },
});

function namesOf(model: Model, id: string): readonly string[] {
  return membersOf(model.get(id)!).map((member) => member.name);
}

function traitsOf(model: Model, id: string): JsonObject {
  return Object.fromEntries(id.includes("$") ? model.member(id)!.traits : model.get(id)!.traits);
}

it("puts members of mixins first, in the order of the mixins", () => {
  const model = assembled(
    withShapes({
      "a#User": { type: "structure", members: { own: string() }, mixins: [{ target: "a#B" }, { target: "a#A" }] },
      "a#A": mixin({ a: string() }),
      "a#B": mixin({ b: string() }, {}, ["a#C"]),
      "a#C": mixin({ c: string() }),
    }),
  );
  expect(namesOf(model, "a#User")).toEqual(["c", "b", "a", "own"]);
  expect(model.member("a#User$c")!.id).toBe("a#User$c");
});

it("hands on traits but for the mixin's own", () => {
  const local = ["smithy.api#private", "smithy.api#documentation"];
  const model = assembled(
    withShapes({
      "a#A": mixin(
        {},
        {
          "smithy.api#mixin": { localTraits: local },
          "smithy.api#private": {},
          "smithy.api#documentation": "Mine.",
          "smithy.api#sensitive": {},
        },
      ),
      "a#User": { type: "structure", members: {}, mixins: [{ target: "a#A" }] },
    }),
  );
  expect(traitsOf(model, "a#User")).toEqual({ "smithy.api#sensitive": {} });
});

it("lets a shape's own traits win over those of its mixins, later mixins over earlier ones", () => {
  const title = (text: string): JsonObject => ({ "smithy.api#title": text, [`smithy.api#since`]: text });
  const model = assembled(
    withShapes({
      "a#A": mixin({ x: string(title("A")) }, title("A")),
      "a#B": mixin({ x: string(title("B")) }, title("B")),
      "a#User": {
        type: "structure",
        members: { x: string({ "smithy.api#title": "User" }) },
        mixins: [{ target: "a#A" }, { target: "a#B" }],
        traits: { "smithy.api#title": "User" },
      },
    }),
  );
  const want = { "smithy.api#title": "User", "smithy.api#since": "B" };
  expect([traitsOf(model, "a#User"), traitsOf(model, "a#User$x")]).toEqual([want, want]);
});

it("takes traits that are applied to members from mixins", () => {
  const model = assembled(
    withShapes({
      "a#A": mixin({ x: string({ "smithy.api#title": "A" }) }),
      "a#Between": mixin({}, {}, ["a#A"]),
      "a#User": { type: "structure", members: {}, mixins: [{ target: "a#Between" }] },
      "a#Between$x": { type: "apply", traits: { "smithy.api#title": "Between", "smithy.api#tags": ["b"] } },
      "a#User$x": { type: "apply", traits: { "smithy.api#since": "1" } },
    }),
  );
  expect(traitsOf(model, "a#User$x")).toEqual({
    "smithy.api#title": "Between",
    "smithy.api#tags": ["b"],
    "smithy.api#since": "1",
  });
});

it("hands on the members of lists, maps, enums", () => {
  const marked = { "smithy.api#mixin": {} };
  const model = assembled(
    withShapes({
      "a#ListMixin": { type: "list", member: string(), traits: marked },
      "a#List": { type: "list", mixins: [{ target: "a#ListMixin" }] },
      "a#MapMixin": { type: "map", key: string(), value: string(), traits: marked },
      "a#Map": { type: "map", mixins: [{ target: "a#MapMixin" }] },
      "a#EnumMixin": { type: "enum", members: { X: { target: "smithy.api#Unit" } }, traits: marked },
      "a#Enum": { type: "enum", members: { Y: { target: "smithy.api#Unit" } }, mixins: [{ target: "a#EnumMixin" }] },
    }),
  );
  expect(["a#List", "a#Map", "a#Enum"].map((id) => namesOf(model, id))).toEqual([
    ["member"],
    ["key", "value"],
    ["X", "Y"],
  ]);
});

it("joins what services list", () => {
  const operation: JsonObject = { type: "operation" };
  const model = assembled(
    withShapes({
      "a#One": operation,
      "a#Two": operation,
      "a#Base": {
        type: "service",
        version: "1",
        operations: [{ target: "a#One" }],
        traits: { "smithy.api#mixin": {} },
      },
      "a#Service": {
        type: "service",
        operations: [{ target: "a#Two" }, { target: "a#One" }],
        mixins: [{ target: "a#Base" }],
      },
    }),
  );
  expect(model.expect("a#Service", "service")).toMatchObject({ version: "1", operations: ["a#One", "a#Two"] });
});

it("points at the mixin when a member of it is at fault", () => {
  const model = assembled(
    withShapes({
      "a#A": mixin({ x: string() }),
      "a#User": { type: "structure", members: {}, mixins: [{ target: "a#A" }] },
    }),
  );
  expect(model.locate("a#User$x")).toEqual(model.locate("a#A$x"));
});

it("leaves no mixin in the model", () => {
  const model = assembled(withShapes({ "a#A": mixin({ x: string() }), "a#B": { type: "string" } }));
  expect([model.get("a#A"), model.get("a#B")?.type]).toEqual([undefined, "string"]);
});

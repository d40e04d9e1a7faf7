import { expect, it } from "vitest";
import type { JsonObject } from "../../model/index.js";
import { assembled, withShapes } from "../../testing/assembled.js";

function convert(...definitions: readonly JsonObject[]): Record<string, unknown> | "string" {
  const model = assembled(withShapes({ "a#E": { type: "string", traits: { "smithy.api#enum": definitions } } }));
  const shape = model.get("a#E")!;
  if (shape.type !== "enum") return "string";
  expect(shape.traits.has("smithy.api#enum")).toBe(false);
  return Object.fromEntries(
    Array.from(shape.members.values(), (member) => [member.name, Object.fromEntries(member.traits)]),
  );
}

it("takes the names that are given", () => {
  expect(convert({ value: "t2.nano", name: "NANO", documentation: "Small.", tags: ["x"], deprecated: true })).toEqual({
    NANO: {
      "smithy.api#enumValue": "t2.nano",
      "smithy.api#documentation": "Small.",
      "smithy.api#tags": ["x"],
      "smithy.api#deprecated": {},
    },
  });
});

it("makes names from values", () => {
  expect(Object.keys(convert({ value: "aws:kms" }, { value: "two words" }, { value: "a--b" }))).toEqual([
    "aws_kms",
    "two_words",
    "a_b",
  ]);
});

it.each([
  { name: "a value starts with a digit", definitions: [{ value: "t" }, { value: "2x" }] },
  { name: "a value holds other characters", definitions: [{ value: "a+b" }] },
  { name: "two values would get one name", definitions: [{ value: "a-b" }, { value: "a.b" }] },
])("leaves a string when $name", ({ definitions }) => {
  expect(convert(...definitions)).toBe("string");
});

it("gives members of an enum without values their own names as values", () => {
  const members = { SMALL: { target: "smithy.api#Unit" } };
  const model = assembled(withShapes({ "a#E": { type: "enum", members } }));
  expect(model.member("a#E$SMALL")!.traits.get("smithy.api#enumValue")).toBe("SMALL");
});

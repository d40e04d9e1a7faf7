import { expect, it } from "vitest";
import { Model } from "./model.js";
import type { Shape } from "./shape.js";

const traits = new Map();
const member = { id: "a#Names$member", name: "member", target: "a#Name", traits };
const shapes: readonly Shape[] = [
  { id: "a#Names", type: "list", traits, member },
  { id: "a#Name", type: "string", traits },
  { id: "a#Order", type: "structure", traits, members: new Map() },
];
const model = new Model({ shapes });

it("gives shapes by id", () => {
  expect([model.get("a#Name"), model.get("a#Nmae")]).toEqual([shapes[1], undefined]);
});

it("gives members by id", () => {
  expect([model.member("a#Names$member"), model.member("a#Order$id"), model.member("a#Name")]).toEqual([
    member,
    undefined,
    undefined,
  ]);
});

it("gives all shapes of a type", () => {
  expect(model.ofType("structure")).toEqual([shapes[2]]);
});

it("throws when a shape that must be there is not", () => {
  expect(() => model.expect("a#Nmae", "string")).toThrow("expected a#Nmae to be a string, found nothing");
});

it("throws when a shape is of another type than it must be", () => {
  expect(() => model.expect("a#Name", "list", "map")).toThrow("expected a#Name to be a list or map, found string");
});

it("knows nothing of places unless told", () => {
  expect(model.locate("a#Name")).toBeUndefined();
});

import { expect, it } from "vitest";
import { containerOf, isShapeId, memberNameOf, namespaceOf, shapeNameOf } from "./shape-id.js";

it.each(["a#B", "com.example#Order", "com.example_2#_order$Id_1", "a.b.c#__listOf__string"])("accepts %s", (id) => {
  expect(isShapeId(id)).toBe(true);
});

it.each([
  "",
  "Order",
  "#Order",
  "com.example#",
  "com..example#A",
  "1a#B",
  "a#1",
  "a#B$",
  "a#B$c$d",
  "a#B-c",
  " a#B",
  "a#B\n",
])("refuses %j", (id) => {
  expect(isShapeId(id)).toBe(false);
});

it("takes the id of a member apart", () => {
  const id = "com.example#Order$id";
  expect([namespaceOf(id), shapeNameOf(id), memberNameOf(id), containerOf(id)]).toEqual([
    "com.example",
    "Order",
    "id",
    "com.example#Order",
  ]);
});

it("takes the id of a shape apart", () => {
  const id = "com.example#Order";
  expect([namespaceOf(id), shapeNameOf(id), memberNameOf(id), containerOf(id)]).toEqual([
    "com.example",
    "Order",
    undefined,
    id,
  ]);
});

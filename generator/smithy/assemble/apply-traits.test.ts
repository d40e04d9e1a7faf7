import { expect, it } from "vitest";
import { assembled, withShapes } from "../../testing/assembled.js";

const order = withShapes({
  "a#Order": {
    type: "structure",
    members: { id: { target: "smithy.api#String", traits: { "smithy.api#required": {} } } },
    traits: { "smithy.api#tags": ["first"] },
  },
});

it("adds traits to shapes", () => {
  const model = assembled(order, withShapes({ "a#Order": { type: "apply", traits: { "smithy.api#title": "Order" } } }));
  expect([...model.get("a#Order")!.traits.keys()]).toEqual(["smithy.api#tags", "smithy.api#title"]);
});

it("adds traits to members", () => {
  const model = assembled(order, withShapes({ "a#Order$id": { type: "apply", traits: { "smithy.api#since": "2" } } }));
  expect([...model.member("a#Order$id")!.traits.keys()]).toEqual(["smithy.api#required", "smithy.api#since"]);
});

it("joins arrays in the order of the files", () => {
  const tags = (...values: string[]) =>
    withShapes({ "a#Order": { type: "apply", traits: { "smithy.api#tags": values } } });
  expect(assembled(order, tags("second"), tags("third")).get("a#Order")!.traits.get("smithy.api#tags")).toEqual([
    "first",
    "second",
    "third",
  ]);
});

it("takes an equal value once", () => {
  const again = withShapes({ "a#Order": { type: "apply", traits: { "smithy.api#tags": ["first"] } } });
  expect(assembled(order, again).get("a#Order")!.traits.get("smithy.api#tags")).toEqual(["first"]);
});

it("applies before the shape itself is read", () => {
  const model = assembled(withShapes({ "a#Order": { type: "apply", traits: { "smithy.api#title": "Order" } } }), order);
  expect(model.get("a#Order")!.traits.get("smithy.api#title")).toBe("Order");
});

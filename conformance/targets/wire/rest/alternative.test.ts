import { expect, it } from "vitest";
import { assembled, withShapes } from "../../../../generator/testing/assembled.js";
import { alternativeOf } from "./alternative.js";

const member = (target: string) => ({ target: `a#${target}` });
const model = assembled(
  withShapes({
    "a#Any": {
      type: "union",
      members: {
        flag: { target: "smithy.api#Boolean" },
        count: { target: "smithy.api#Integer" },
        time: { target: "smithy.api#Timestamp" },
        text: { target: "smithy.api#String" },
        list: member("List"),
        map: member("Map"),
        cat: member("Cat"),
        dog: member("Dog"),
      },
      traits: { "hallmark.openapi#untagged": { match: "one" } },
    },
    "a#List": { type: "list", member: { target: "smithy.api#String" } },
    "a#Map": { type: "map", key: { target: "smithy.api#String" }, value: { target: "smithy.api#String" } },
    "a#Cat": { type: "structure", members: { lives: { target: "smithy.api#Integer" } } },
    "a#Dog": {
      type: "structure",
      members: {
        lives: { target: "smithy.api#Integer" },
        tail: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
      },
    },
  }),
);

it.each([
  [true, "flag"],
  [5, "count"],
  ["five", "time"],
  [["five"], "list"],
  [{ lives: 7 }, "cat"],
  [{ lives: 1, tail: "long" }, "dog"],
  [null, undefined],
])("takes %j for the alternative %s", (value, name) => {
  expect(alternativeOf(model, model.expect("a#Any", "union"), value)?.name).toBe(name);
});

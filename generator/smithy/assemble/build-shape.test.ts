import { expect, it } from "vitest";
import { operationsOf } from "../../model/index.js";
import { assembled, withShapes } from "../../testing/assembled.js";

it("gives an operation that takes nothing the unit type", () => {
  const model = assembled(withShapes({ "a#Ping": { type: "operation" } }));
  expect(model.expect("a#Ping", "operation")).toMatchObject({
    input: "smithy.api#Unit",
    output: "smithy.api#Unit",
    errors: [],
  });
});

it("reads everything of a resource", () => {
  const model = assembled(
    withShapes({
      "a#Shop": { type: "service", version: "1", resources: [{ target: "a#Order" }] },
      "a#Order": {
        type: "resource",
        identifiers: { id: { target: "smithy.api#String" } },
        properties: { size: { target: "smithy.api#Integer" } },
        list: { target: "a#List" },
        create: { target: "a#Create" },
        operations: [{ target: "a#Pay" }],
        collectionOperations: [{ target: "a#Count" }],
        resources: [{ target: "a#Line" }],
      },
      "a#Line": { type: "resource", operations: [{ target: "a#Add" }] },
      ...Object.fromEntries(
        ["List", "Create", "Pay", "Count", "Add"].map((name) => [`a#${name}`, { type: "operation" }]),
      ),
    }),
  );
  const order = model.expect("a#Order", "resource");
  expect([...order.identifiers]).toEqual([["id", "smithy.api#String"]]);
  expect([...order.properties]).toEqual([["size", "smithy.api#Integer"]]);
  expect([...order.lifecycle]).toEqual([
    ["create", "a#Create"],
    ["list", "a#List"],
  ]);
  expect(operationsOf(model, model.expect("a#Shop", "service")).map(({ id }) => id)).toEqual([
    "a#Create",
    "a#List",
    "a#Count",
    "a#Pay",
    "a#Add",
  ]);
});

it("reads the renames of a service", () => {
  const model = assembled(
    withShapes({
      "a#Shop": { type: "service", version: "1", rename: { "b#Name": "OtherName" } },
      "b#Name": { type: "string" },
    }),
  );
  expect([...model.expect("a#Shop", "service").rename]).toEqual([["b#Name", "OtherName"]]);
});

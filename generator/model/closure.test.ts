import { expect, it } from "vitest";
import { closureOf, operationsOf } from "./closure.js";
import { Model } from "./model.js";
import type { Member, OperationShape, ResourceShape, Shape } from "./shape.js";

const traits = new Map();
const operation = (id: string, input = "smithy.api#Unit", errors: readonly string[] = []): OperationShape => ({
  id,
  type: "operation",
  traits,
  input,
  output: "smithy.api#Unit",
  errors,
});
const structure = (id: string, ...targets: readonly string[]): Shape => ({
  id,
  type: "structure",
  traits,
  members: new Map(
    targets.map((target, index): [string, Member] => [
      `m${index}`,
      { id: `${id}$m${index}`, name: `m${index}`, target, traits },
    ]),
  ),
});
const resource = (id: string, parts: Partial<ResourceShape>): ResourceShape => ({
  id,
  type: "resource",
  traits,
  identifiers: new Map(),
  properties: new Map(),
  lifecycle: new Map(),
  operations: [],
  collectionOperations: [],
  resources: [],
  ...parts,
});

const model = new Model({
  shapes: [
    {
      id: "a#Shop",
      type: "service",
      traits,
      version: "1",
      operations: ["a#Ping", "a#Read"],
      resources: ["a#Order"],
      errors: [],
      rename: new Map(),
    },
    resource("a#Order", { lifecycle: new Map([["read", "a#Read"]]), operations: ["a#Pay"], resources: ["a#Line"] }),
    resource("a#Line", { collectionOperations: ["a#Count"], resources: ["a#Order"] }),
    structure("a#Unused", "a#In"),
    operation("a#Ping"),
    operation("a#Read", "a#In", ["a#Bad"]),
    operation("a#Pay"),
    operation("a#Count"),
    structure("a#In", "a#Part", "smithy.api#String"),
    structure("a#Part", "a#In"),
    structure("a#Bad"),
    structure("smithy.api#Unit"),
    { id: "smithy.api#String", type: "string", traits },
  ],
});

it("finds each operation of a service once, those of its resources behind its own", () => {
  const found = operationsOf(model, model.expect("a#Shop", "service"));
  expect(found.map(({ id }) => id)).toEqual(["a#Ping", "a#Read", "a#Pay", "a#Count"]);
});

it("finds what operations reach, in the order of the model, without the prelude", () => {
  expect(closureOf(model, ["a#Read", "a#Ping"]).map(({ id }) => id)).toEqual([
    "a#Ping",
    "a#Read",
    "a#In",
    "a#Part",
    "a#Bad",
  ]);
});

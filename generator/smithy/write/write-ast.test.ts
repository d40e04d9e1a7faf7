import { expect, it } from "vitest";
import type { JsonObject, Model } from "../../model/index.js";
import { modelOfFiles } from "../../testing/plans.js";
import { assembled } from "../../testing/assembled.js";
import { ownModelFiles } from "../../testing/own-model.js";
import { itShared, sharedFile } from "../../testing/shared.js";
import { astOf } from "./write-ast.js";

/** What is written for the shapes that a user defined, read again. */
function roundTrip(model: Model): readonly [JsonObject, JsonObject] {
  const written = astOf(model, ({ id }) => !/^(smithy|aws|hallmark)\./.test(id));
  const read = assembled(written);
  return [written, astOf(read, ({ id }) => !/^(smithy|aws|hallmark)\./.test(id))];
}

it("writes every kind of shape so that it is read as it was", () => {
  const model = assembled({
    smithy: "2.0",
    metadata: { owner: "shop" },
    shapes: {
      "shop#Shop": {
        type: "service",
        version: "1",
        operations: [{ target: "shop#Order" }],
        resources: [{ target: "shop#Shelf" }],
        errors: [{ target: "shop#Gone" }],
        rename: { "other#Item": "OtherItem" },
      },
      "shop#Shelf": {
        type: "resource",
        identifiers: { shelf: { target: "smithy.api#String" } },
        properties: { size: { target: "smithy.api#Integer" } },
        read: { target: "shop#GetShelf" },
      },
      "shop#GetShelf": {
        type: "operation",
        input: { target: "shop#GetShelfInput" },
        output: { target: "shop#GetShelfOutput" },
        traits: { "smithy.api#readonly": {} },
      },
      "shop#GetShelfInput": {
        type: "structure",
        members: { shelf: { target: "smithy.api#String", traits: { "smithy.api#required": {} } } },
      },
      "shop#GetShelfOutput": {
        type: "structure",
        members: { size: { target: "smithy.api#Integer" }, things: { target: "shop#Things" } },
      },
      "shop#Order": {
        type: "operation",
        input: { target: "smithy.api#Unit" },
        output: { target: "smithy.api#Unit" },
        errors: [{ target: "shop#Gone" }],
      },
      "shop#Gone": { type: "structure", members: {}, traits: { "smithy.api#error": "client" } },
      "shop#Things": { type: "list", member: { target: "shop#Thing" } },
      "shop#Thing": {
        type: "union",
        members: { item: { target: "shop#Item" }, other: { target: "other#Item" }, named: { target: "shop#Named" } },
      },
      "shop#Named": { type: "map", key: { target: "shop#Colour" }, value: { target: "shop#Size" } },
      "shop#Item": { type: "structure", members: {}, traits: { "smithy.api#documentation": "A thing." } },
      "other#Item": { type: "structure", members: {} },
      "shop#Colour": {
        type: "enum",
        members: { RED: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "red" } } },
      },
      "shop#Size": {
        type: "intEnum",
        members: { SMALL: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": 1 } } },
      },
    },
  });
  const [written, again] = roundTrip(model);
  expect(again).toEqual(written);
  expect(Object.keys(written["shapes"] as JsonObject)).toHaveLength(14);
});

it("writes our own model of Secrets Manager so that it is read as it was", () => {
  const [written, again] = roundTrip(modelOfFiles(ownModelFiles("secretsmanager")));
  expect(again).toEqual(written);
});

itShared.each(["s3-2006-03-01.json", "apigatewayv2-2018-11-29.json"])(
  "writes %s so that it is read as it was",
  (name) => {
    const model = modelOfFiles([sharedFile("models", name)]);
    const [written, again] = roundTrip(model);
    expect(again).toEqual(written);
  },
);

import type { JsonObject } from "../../model/index.js";

/** Shapes that several trait definitions of the prelude are made of. */
export const valueShapes = (): JsonObject => ({
  "smithy.api#NonEmptyString": {
    type: "string",
    traits: { "smithy.api#length": { min: 1 }, "smithy.api#private": {} },
  },
  "smithy.api#NonEmptyStringList": {
    type: "list",
    member: { target: "smithy.api#NonEmptyString" },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#NonEmptyStringMap": {
    type: "map",
    key: { target: "smithy.api#NonEmptyString" },
    value: { target: "smithy.api#NonEmptyString" },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#Identifier": {
    type: "string",
    traits: { "smithy.api#pattern": "^(_+[a-zA-Z0-9]|[a-zA-Z])\\w*$", "smithy.api#private": {} },
  },
  "smithy.api#CommonMark": { type: "string", traits: { "smithy.api#private": {} } },
  "smithy.api#Namespaces": {
    type: "list",
    member: { target: "smithy.api#String" },
    traits: { "smithy.api#private": {}, "smithy.api#uniqueItems": {} },
  },
});

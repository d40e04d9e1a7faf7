import type { JsonObject } from "../../model/index.js";

/** Traits that limit the values of a shape. */
export const constraintTraits = (): JsonObject => ({
  "smithy.api#required": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "structure > member" } },
  },
  "smithy.api#enum": {
    type: "list",
    member: { target: "smithy.api#EnumDefinition" },
    traits: {
      "smithy.api#deprecated": {},
      "smithy.api#length": { min: 1 },
      "smithy.api#trait": { selector: "string :not(enum)" },
    },
  },
  "smithy.api#EnumDefinition": {
    type: "structure",
    members: {
      value: { target: "smithy.api#NonEmptyString", traits: { "smithy.api#required": {} } },
      name: { target: "smithy.api#EnumConstantBodyName" },
      documentation: { target: "smithy.api#String" },
      tags: { target: "smithy.api#NonEmptyStringList" },
      deprecated: { target: "smithy.api#Boolean" },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#EnumConstantBodyName": {
    type: "string",
    traits: { "smithy.api#pattern": "^[a-zA-Z_]+[a-zA-Z_0-9]*$", "smithy.api#private": {} },
  },
  "smithy.api#enumValue": {
    type: "document",
    traits: { "smithy.api#trait": { selector: ":is(enum, intEnum) > member" } },
  },
  "smithy.api#length": {
    type: "structure",
    members: { min: { target: "smithy.api#Long" }, max: { target: "smithy.api#Long" } },
    traits: {
      "smithy.api#trait": { selector: ":test(list, map, string, blob, member > :is(list, map, string, blob))" },
    },
  },
  "smithy.api#range": {
    type: "structure",
    members: { min: { target: "smithy.api#BigDecimal" }, max: { target: "smithy.api#BigDecimal" } },
    traits: { "smithy.api#trait": { selector: ":test(number, member > number)" } },
  },
  "smithy.api#pattern": {
    type: "string",
    traits: { "smithy.api#trait": { selector: ":test(string, member > string)" } },
  },
  "smithy.api#uniqueItems": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": {
        selector: "list :not(> member ~> :is(float, double, document))",
        conflicts: ["smithy.api#sparse"],
      },
    },
  },
});

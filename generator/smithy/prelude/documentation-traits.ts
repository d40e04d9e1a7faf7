import type { JsonObject } from "../../model/index.js";

/** Traits that describe shapes to people. */
export const documentationTraits = (): JsonObject => ({
  "smithy.api#documentation": { type: "string", traits: { "smithy.api#trait": {} } },
  "smithy.api#externalDocumentation": {
    type: "map",
    key: { target: "smithy.api#NonEmptyString" },
    value: { target: "smithy.api#NonEmptyString" },
    traits: { "smithy.api#length": { min: 1 }, "smithy.api#trait": {} },
  },
  "smithy.api#deprecated": {
    type: "structure",
    members: { message: { target: "smithy.api#String" }, since: { target: "smithy.api#String" } },
    traits: { "smithy.api#trait": {} },
  },
  "smithy.api#examples": {
    type: "list",
    member: { target: "smithy.api#Example" },
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
  "smithy.api#Example": {
    type: "structure",
    members: {
      title: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
      documentation: { target: "smithy.api#String" },
      input: { target: "smithy.api#Document" },
      output: { target: "smithy.api#Document" },
      error: { target: "smithy.api#ExampleError" },
      allowConstraintErrors: { target: "smithy.api#Boolean" },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#ExampleError": {
    type: "structure",
    members: {
      shapeId: { target: "smithy.api#String", traits: { "smithy.api#idRef": { selector: "structure[trait|error]" } } },
      content: { target: "smithy.api#Document" },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#internal": { type: "structure", members: {}, traits: { "smithy.api#trait": {} } },
  "smithy.api#recommended": {
    type: "structure",
    members: { reason: { target: "smithy.api#String" } },
    traits: { "smithy.api#trait": { selector: "structure > member", conflicts: ["smithy.api#required"] } },
  },
  "smithy.api#since": { type: "string", traits: { "smithy.api#trait": {} } },
  "smithy.api#tags": { type: "list", member: { target: "smithy.api#String" }, traits: { "smithy.api#trait": {} } },
  "smithy.api#title": { type: "string", traits: { "smithy.api#trait": {} } },
  "smithy.api#unstable": { type: "structure", members: {}, traits: { "smithy.api#trait": {} } },
  "smithy.api#sensitive": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: ":not(:test(service, operation, resource, member))" } },
  },
  "smithy.api#suppress": {
    type: "list",
    member: { target: "smithy.api#String", traits: { "smithy.api#length": { min: 1 } } },
    traits: { "smithy.api#trait": {} },
  },
});

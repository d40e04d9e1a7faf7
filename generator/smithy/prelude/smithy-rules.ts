import type { JsonObject } from "../../model/index.js";

/** Parameters of endpoint rules. The rule sets and their test cases are not looked into. */
export const smithyRules = (): JsonObject => ({
  "smithy.rules#ClientContextParamDefinition": {
    type: "structure",
    members: {
      type: { target: "smithy.rules#ShapeType", traits: { "smithy.api#required": {} } },
      documentation: { target: "smithy.api#String" },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.rules#OperationContextParamDefinition": {
    type: "structure",
    members: { path: { target: "smithy.api#String", traits: { "smithy.api#required": {} } } },
    traits: { "smithy.api#private": {} },
  },
  "smithy.rules#ShapeType": {
    type: "enum",
    members: {
      STRING: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "string" } },
      BOOLEAN: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "boolean" } },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.rules#StaticContextParamDefinition": {
    type: "structure",
    members: { value: { target: "smithy.api#Document", traits: { "smithy.api#required": {} } } },
    traits: { "smithy.api#private": {} },
  },
  "smithy.rules#clientContextParams": {
    type: "map",
    key: { target: "smithy.api#String" },
    value: { target: "smithy.rules#ClientContextParamDefinition" },
    traits: { "smithy.api#trait": { selector: "service" } },
  },
  "smithy.rules#contextParam": {
    type: "structure",
    members: { name: { target: "smithy.api#String", traits: { "smithy.api#required": {} } } },
    traits: { "smithy.api#trait": { selector: "operation -[input]-> structure > member" } },
  },
  "smithy.rules#endpointBdd": { type: "document", traits: { "smithy.api#trait": { selector: "service" } } },
  "smithy.rules#endpointRuleSet": { type: "document", traits: { "smithy.api#trait": { selector: "service" } } },
  "smithy.rules#endpointTests": {
    type: "document",
    traits: {
      "smithy.api#trait": {
        selector: "service :is([trait|smithy.rules#endpointRuleSet], [trait|smithy.rules#endpointBdd])",
      },
    },
  },
  "smithy.rules#operationContextParams": {
    type: "map",
    key: { target: "smithy.api#String" },
    value: { target: "smithy.rules#OperationContextParamDefinition" },
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
  "smithy.rules#staticContextParams": {
    type: "map",
    key: { target: "smithy.api#String" },
    value: { target: "smithy.rules#StaticContextParamDefinition" },
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
});

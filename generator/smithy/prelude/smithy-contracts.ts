import type { JsonObject } from "../../model/index.js";

/** Conditions between the members of a shape. */
export const smithyContracts = (): JsonObject => ({
  "smithy.contracts#Condition": {
    type: "structure",
    members: {
      expression: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
      documentation: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
    },
  },
  "smithy.contracts#ConditionName": { type: "string", traits: { "smithy.api#pattern": "^[A-Z]+[A-Za-z0-9]*$" } },
  "smithy.contracts#conditions": {
    type: "map",
    key: { target: "smithy.contracts#ConditionName" },
    value: { target: "smithy.contracts#Condition" },
    traits: { "smithy.api#trait": { selector: ":not(:test(service, operation, resource))" } },
  },
});

import type { JsonObject } from "../../model/index.js";

/** Traits of AWS authentication. */
export const awsAuth = (): JsonObject => ({
  "aws.auth#StringList": {
    type: "list",
    member: { target: "smithy.api#String" },
    traits: { "smithy.api#private": {} },
  },
  "aws.auth#cognitoUserPools": {
    type: "structure",
    members: { providerArns: { target: "aws.auth#StringList", traits: { "smithy.api#required": {} } } },
    traits: { "smithy.api#authDefinition": {}, "smithy.api#trait": { selector: "service" } },
  },
  "aws.auth#cognitoUserPoolsScopes": {
    type: "list",
    member: { target: "smithy.api#String" },
    traits: {
      "smithy.api#length": { min: 1 },
      "smithy.api#trait": { selector: "service[trait|aws.auth#cognitoUserPools] ~> operation" },
    },
  },
  "aws.auth#sigv4": {
    type: "structure",
    members: {
      name: { target: "smithy.api#String", traits: { "smithy.api#length": { min: 1 }, "smithy.api#required": {} } },
    },
    traits: {
      "smithy.api#authDefinition": { traits: ["aws.auth#unsignedPayload"] },
      "smithy.api#trait": { selector: "service" },
    },
  },
  "aws.auth#sigv4a": {
    type: "structure",
    members: {
      name: { target: "smithy.api#String", traits: { "smithy.api#length": { min: 1 }, "smithy.api#required": {} } },
    },
    traits: {
      "smithy.api#authDefinition": { traits: ["aws.auth#unsignedPayload"] },
      "smithy.api#trait": { selector: "service[trait|aws.auth#sigv4]" },
    },
  },
  "aws.auth#unsignedPayload": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
});

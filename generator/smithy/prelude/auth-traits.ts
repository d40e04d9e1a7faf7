import type { JsonObject } from "../../model/index.js";

/** Traits of authentication. */
export const authTraits = (): JsonObject => ({
  "smithy.api#auth": {
    type: "list",
    member: { target: "smithy.api#AuthTraitReference" },
    traits: { "smithy.api#trait": { selector: ":is(service, operation)" }, "smithy.api#uniqueItems": {} },
  },
  "smithy.api#AuthTraitReference": {
    type: "string",
    traits: { "smithy.api#idRef": { selector: "[trait|authDefinition]" }, "smithy.api#private": {} },
  },
  "smithy.api#optionalAuth": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
  "smithy.api#httpApiKeyAuth": {
    type: "structure",
    members: {
      name: { target: "smithy.api#NonEmptyString", traits: { "smithy.api#required": {} } },
      in: { target: "smithy.api#HttpApiKeyLocations", traits: { "smithy.api#required": {} } },
      scheme: { target: "smithy.api#NonEmptyString" },
    },
    traits: { "smithy.api#authDefinition": {}, "smithy.api#trait": { selector: "service" } },
  },
  "smithy.api#HttpApiKeyLocations": {
    type: "enum",
    members: {
      HEADER: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "header" } },
      QUERY: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "query" } },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#httpBasicAuth": {
    type: "structure",
    members: {},
    traits: { "smithy.api#authDefinition": {}, "smithy.api#trait": { selector: "service" } },
  },
  "smithy.api#httpBearerAuth": {
    type: "structure",
    members: {},
    traits: { "smithy.api#authDefinition": {}, "smithy.api#trait": { selector: "service" } },
  },
  "smithy.api#httpDigestAuth": {
    type: "structure",
    members: {},
    traits: { "smithy.api#authDefinition": {}, "smithy.api#trait": { selector: "service" } },
  },
});

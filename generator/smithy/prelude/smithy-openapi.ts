import type { JsonObject } from "../../model/index.js";

/** Traits of the conversion to OpenAPI. */
export const smithyOpenapi = (): JsonObject => ({
  "smithy.openapi#SpecificationExtensionKey": {
    type: "string",
    traits: { "smithy.api#pattern": "^x-.+$", "smithy.api#private": {} },
  },
  "smithy.openapi#specificationExtension": {
    type: "structure",
    members: { as: { target: "smithy.openapi#SpecificationExtensionKey" } },
    traits: { "smithy.api#trait": { selector: "[trait|trait]" } },
  },
});

import type { JsonObject } from "../../model/index.js";

/** Test cases on shapes. Their values are not looked into. */
export const smithyTest = (): JsonObject => ({
  "smithy.test#eventStreamTests": {
    type: "document",
    traits: {
      "smithy.api#trait": {
        selector: "operation :test(-[input, output]-> structure > member > union[trait|streaming])",
      },
    },
  },
  "smithy.test#httpMalformedRequestTests": {
    type: "document",
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
  "smithy.test#httpRequestTests": { type: "document", traits: { "smithy.api#trait": { selector: "operation" } } },
  "smithy.test#httpResponseTests": {
    type: "document",
    traits: { "smithy.api#trait": { selector: ":test(operation, structure[trait|error])" } },
  },
  "smithy.test#smokeTests": { type: "document", traits: { "smithy.api#trait": { selector: "operation" } } },
});

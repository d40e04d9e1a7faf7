import type { JsonObject } from "../../model/index.js";

/** The validation error that servers answer with. */
export const smithyFramework = (): JsonObject => ({
  "smithy.framework#ValidationException": {
    type: "structure",
    members: {
      message: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
      fieldList: { target: "smithy.framework#ValidationExceptionFieldList" },
    },
    traits: { "smithy.api#error": "client" },
  },
  "smithy.framework#ValidationExceptionField": {
    type: "structure",
    members: {
      path: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
      message: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
    },
  },
  "smithy.framework#ValidationExceptionFieldList": {
    type: "list",
    member: { target: "smithy.framework#ValidationExceptionField" },
  },
});

import type { JsonObject } from "../../model/index.js";

/** Traits of single AWS services. */
export const awsCustomizations = (): JsonObject => ({
  "aws.customizations#s3UnwrappedXmlOutput": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
});

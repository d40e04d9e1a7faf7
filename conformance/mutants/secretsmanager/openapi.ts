import type { Mutant } from "../mutant.js";
import { onDocument } from "../on-document.js";

/** Faults in the OpenAPI document. */
export const openapiMutants: readonly Mutant[] = [
  {
    name: "openapi-name-optional",
    fault: "the document lets a name be left out",
    breaks: ["CS-030"],
    change: {
      in: "openapi",
      document: onDocument(({ components: { schemas } }) => delete schemas.CreateSecretRequest.required),
    },
  },
  {
    name: "openapi-without-most",
    fault: "the document has no upper limit on names and descriptions",
    breaks: ["CS-035", "CS-055"],
    change: {
      in: "openapi",
      document: onDocument(({ components: { schemas } }) => {
        const { Name, Description } = schemas.CreateSecretRequest.properties;
        delete Name.maxLength;
        delete Description.maxLength;
      }),
    },
  },
  {
    name: "openapi-narrow-names",
    fault: "the document ends names at 256 characters",
    breaks: ["CS-035"],
    change: {
      in: "openapi",
      document: onDocument(({ components: { schemas } }) => {
        schemas.CreateSecretRequest.properties.Name.maxLength = 256;
      }),
    },
  },
  {
    name: "openapi-any-region",
    fault: "the document takes any text for a Region",
    breaks: ["CS-097"],
    change: {
      in: "openapi",
      document: onDocument(({ components: { schemas } }) => delete schemas.ReplicaRegionType.properties.Region.pattern),
    },
  },
  {
    name: "openapi-empty-list",
    fault: "the document takes an empty list of Regions",
    breaks: ["CS-096"],
    change: {
      in: "openapi",
      document: onDocument(({ components: { schemas } }) => {
        delete schemas.CreateSecretRequest.properties.AddReplicaRegions.minItems;
      }),
    },
  },
  {
    name: "openapi-dates-as-text",
    fault: "the document has dates as texts",
    breaks: ["CS-028"],
    change: {
      in: "openapi",
      document: onDocument(({ components: { schemas } }) => {
        schemas.DescribeSecretResponse.properties.CreatedDate.type = "string";
      }),
    },
  },
  {
    name: "openapi-without-an-error",
    fault: "the document does not know that a secret may exist already",
    breaks: ["CS-036", "CS-047"],
    change: {
      in: "openapi",
      document: onDocument((document) => {
        const { post } = document.paths["/#X-Amz-Target=secretsmanager.CreateSecret"];
        const { schema } = post.responses["400"].content["application/x-amz-json-1.1"];
        schema.anyOf = schema.anyOf.filter(({ $ref }: { $ref: string }) => !$ref.endsWith("/ResourceExistsException"));
      }),
    },
  },
  {
    name: "openapi-closed",
    fault: "the document takes no members that it does not know",
    breaks: ["CS-134"],
    change: {
      in: "openapi",
      document: onDocument(({ components: { schemas } }) => {
        schemas.CreateSecretRequest.additionalProperties = false;
      }),
    },
  },
];

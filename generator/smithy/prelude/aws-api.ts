import type { JsonObject } from "../../model/index.js";

/** Traits of AWS services: names, resources, endpoint discovery. */
export const awsApi = (): JsonObject => ({
  "aws.api#ArnNamespace": {
    type: "string",
    traits: { "smithy.api#pattern": "^[a-z0-9.\\-]{1,63}$", "smithy.api#private": {} },
  },
  "aws.api#CloudFormationName": {
    type: "string",
    traits: { "smithy.api#pattern": "^[A-Z][A-Za-z0-9]+$", "smithy.api#private": {} },
  },
  "aws.api#CloudWatchMetricNamespace": {
    type: "string",
    traits: { "smithy.api#length": { min: 1, max: 255 }, "smithy.api#pattern": "^[^:].*$", "smithy.api#private": {} },
  },
  "aws.api#ResourceDelimiter": {
    type: "enum",
    members: {
      FORWARD_SLASH: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "/" } },
      COLON: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": ":" } },
    },
    traits: { "smithy.api#private": {} },
  },
  "aws.api#ServiceTagOperationReference": {
    type: "string",
    traits: { "smithy.api#idRef": { failWhenMissing: true, selector: "service > operation" } },
  },
  "aws.api#TagOperationReference": {
    type: "string",
    traits: { "smithy.api#idRef": { failWhenMissing: true, selector: "resource > operation" } },
  },
  "aws.api#TaggableApiConfig": {
    type: "structure",
    members: {
      tagApi: { target: "aws.api#TagOperationReference", traits: { "smithy.api#required": {} } },
      untagApi: { target: "aws.api#TagOperationReference", traits: { "smithy.api#required": {} } },
      listTagsApi: { target: "aws.api#TagOperationReference", traits: { "smithy.api#required": {} } },
    },
  },
  "aws.api#TaggableServiceApiConfig": {
    type: "structure",
    members: {
      tagApi: { target: "aws.api#ServiceTagOperationReference" },
      untagApi: { target: "aws.api#ServiceTagOperationReference" },
      listTagsApi: { target: "aws.api#ServiceTagOperationReference" },
    },
  },
  "aws.api#arn": {
    type: "structure",
    members: {
      template: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
      absolute: { target: "smithy.api#Boolean" },
      noRegion: { target: "smithy.api#Boolean" },
      noAccount: { target: "smithy.api#Boolean" },
      resourceDelimiter: { target: "aws.api#ResourceDelimiter" },
      reusable: { target: "smithy.api#Boolean" },
    },
    traits: { "smithy.api#trait": { selector: "resource" } },
  },
  "aws.api#arnReference": {
    type: "structure",
    members: {
      type: { target: "smithy.api#String" },
      resource: { target: "smithy.api#String" },
      service: { target: "smithy.api#String" },
    },
    traits: { "smithy.api#trait": { selector: "string" } },
  },
  "aws.api#awsChunked": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "blob[trait|streaming]" } },
  },
  "aws.api#clientDiscoveredEndpoint": {
    type: "structure",
    members: { required: { target: "smithy.api#Boolean", traits: { "smithy.api#required": {} } } },
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
  "aws.api#clientEndpointDiscovery": {
    type: "structure",
    members: {
      operation: {
        target: "smithy.api#String",
        traits: { "smithy.api#idRef": { failWhenMissing: true, selector: "operation" }, "smithy.api#required": {} },
      },
      error: {
        target: "smithy.api#String",
        traits: { "smithy.api#idRef": { failWhenMissing: true, selector: "structure[trait|error]" } },
      },
    },
    traits: { "smithy.api#trait": { selector: "service" } },
  },
  "aws.api#clientEndpointDiscoveryId": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": {
        selector:
          "operation[trait|aws.api#clientDiscoveredEndpoint] -[input]-> structure > :test(member[trait|required] > string)",
      },
    },
  },
  "aws.api#controlPlane": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": { selector: ":test(service, resource, operation)", conflicts: ["aws.api#dataPlane"] },
    },
  },
  "aws.api#data": {
    type: "enum",
    members: {
      CUSTOMER_CONTENT: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "content" } },
      CUSTOMER_ACCOUNT_INFORMATION: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "account" } },
      SERVICE_ATTRIBUTES: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "usage" } },
      TAG_DATA: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "tagging" } },
      PERMISSIONS_DATA: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "permissions" } },
    },
    traits: { "smithy.api#trait": { selector: ":test(simpleType, list, structure, union, member)" } },
  },
  "aws.api#dataPlane": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": { selector: ":test(service, resource, operation)", conflicts: ["aws.api#controlPlane"] },
    },
  },
  "aws.api#service": {
    type: "structure",
    members: {
      sdkId: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
      arnNamespace: { target: "aws.api#ArnNamespace" },
      cloudFormationName: { target: "aws.api#CloudFormationName" },
      cloudTrailEventSource: { target: "smithy.api#String" },
      docId: { target: "smithy.api#String" },
      endpointPrefix: { target: "smithy.api#String" },
      cloudWatchNamespace: { target: "aws.api#CloudWatchMetricNamespace" },
    },
    traits: { "smithy.api#trait": { selector: "service" } },
  },
  "aws.api#tagEnabled": {
    type: "structure",
    members: {
      disableDefaultOperations: { target: "smithy.api#Boolean" },
      apiConfig: { target: "aws.api#TaggableServiceApiConfig" },
    },
    traits: { "smithy.api#trait": { selector: "service" } },
  },
  "aws.api#taggable": {
    type: "structure",
    members: {
      property: { target: "smithy.api#String" },
      apiConfig: { target: "aws.api#TaggableApiConfig" },
      disableSystemTags: { target: "smithy.api#Boolean" },
    },
    traits: { "smithy.api#trait": { selector: "resource" } },
  },
});

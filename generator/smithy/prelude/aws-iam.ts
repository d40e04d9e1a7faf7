import type { JsonObject } from "../../model/index.js";

/** Traits of AWS access policies. */
export const awsIam = (): JsonObject => ({
  "aws.iam#ActionResource": {
    type: "structure",
    members: { conditionKeys: { target: "aws.iam#ConditionKeysList" } },
    traits: { "smithy.api#private": {} },
  },
  "aws.iam#ActionResourceMap": {
    type: "map",
    key: { target: "aws.iam#ResourceName" },
    value: { target: "aws.iam#ActionResource" },
    traits: { "smithy.api#private": {} },
  },
  "aws.iam#ActionResources": {
    type: "structure",
    members: { required: { target: "aws.iam#ActionResourceMap" }, optional: { target: "aws.iam#ActionResourceMap" } },
    traits: { "smithy.api#private": {} },
  },
  "aws.iam#ConditionKeyDefinition": {
    type: "structure",
    members: {
      type: { target: "aws.iam#ConditionKeyType", traits: { "smithy.api#required": {} } },
      documentation: { target: "smithy.api#String" },
      externalDocumentation: { target: "smithy.api#String" },
      relativeDocumentation: { target: "smithy.api#String" },
      required: { target: "smithy.api#Boolean" },
    },
    traits: { "smithy.api#private": {} },
  },
  "aws.iam#ConditionKeyName": {
    type: "string",
    traits: { "smithy.api#pattern": "^(([A-Za-z0-9][A-Za-z0-9-\\.]{0,62}:)?[^:\\s]+)$", "smithy.api#private": {} },
  },
  "aws.iam#ConditionKeyType": {
    type: "enum",
    members: {
      ARN: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "ARN" } },
      ARRAY_OF_ARN: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "ArrayOfARN" } },
      BINARY: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "Binary" } },
      ARRAY_OF_BINARY: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "ArrayOfBinary" } },
      STRING: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "String" } },
      ARRAY_OF_STRING: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "ArrayOfString" } },
      NUMERIC: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "Numeric" } },
      ARRAY_OF_NUMERIC: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "ArrayOfNumeric" } },
      DATE: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "Date" } },
      ARRAY_OF_DATE: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "ArrayOfDate" } },
      BOOL: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "Bool" } },
      ARRAY_OF_BOOL: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "ArrayOfBool" } },
      IP_ADDRESS: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "IPAddress" } },
      ARRAY_OF_IP_ADDRESS: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "ArrayOfIPAddress" } },
    },
    traits: { "smithy.api#private": {} },
  },
  "aws.iam#ConditionKeysList": {
    type: "list",
    member: { target: "smithy.api#String" },
    traits: { "smithy.api#private": {}, "smithy.api#uniqueItems": {} },
  },
  "aws.iam#IamIdentifier": {
    type: "string",
    traits: { "smithy.api#pattern": "^([A-Za-z0-9][A-Za-z0-9-\\.]{0,62}:[^:]+)$", "smithy.api#private": {} },
  },
  "aws.iam#PrincipalType": {
    type: "enum",
    members: {
      ROOT: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "Root" } },
      IAM_USER: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "IAMUser" } },
      IAM_ROLE: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "IAMRole" } },
      FEDERATED_USER: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "FederatedUser" } },
    },
    traits: { "smithy.api#private": {} },
  },
  "aws.iam#RequiredActionsList": {
    type: "list",
    member: { target: "aws.iam#IamIdentifier" },
    traits: { "smithy.api#private": {}, "smithy.api#uniqueItems": {} },
  },
  "aws.iam#ResourceName": { type: "string", traits: { "smithy.api#private": {} } },
  "aws.iam#ResourceNameList": {
    type: "list",
    member: { target: "aws.iam#ResourceName" },
    traits: { "smithy.api#private": {}, "smithy.api#uniqueItems": {} },
  },
  "aws.iam#actionName": {
    type: "string",
    traits: { "smithy.api#deprecated": {}, "smithy.api#trait": { selector: "operation" } },
  },
  "aws.iam#actionPermissionDescription": {
    type: "string",
    traits: { "smithy.api#deprecated": {}, "smithy.api#trait": { selector: "operation" } },
  },
  "aws.iam#conditionKeyValue": {
    type: "string",
    traits: {
      "smithy.api#pattern": "^(([A-Za-z0-9][A-Za-z0-9-\\.]{0,62}:)?[^:\\s]+)$",
      "smithy.api#trait": { selector: "member" },
    },
  },
  "aws.iam#conditionKeys": {
    type: "list",
    member: { target: "aws.iam#ConditionKeyName" },
    traits: { "smithy.api#trait": { selector: ":test(resource, operation)" } },
  },
  "aws.iam#defineConditionKeys": {
    type: "map",
    key: { target: "aws.iam#ConditionKeyName" },
    value: { target: "aws.iam#ConditionKeyDefinition" },
    traits: { "smithy.api#trait": { selector: "service" } },
  },
  "aws.iam#disableConditionKeyInference": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: ":test(service, resource)" } },
  },
  "aws.iam#iamAction": {
    type: "structure",
    members: {
      name: { target: "smithy.api#String" },
      documentation: { target: "smithy.api#String" },
      relativeDocumentation: { target: "smithy.api#String" },
      requiredActions: { target: "aws.iam#RequiredActionsList" },
      resources: { target: "aws.iam#ActionResources" },
      createsResources: { target: "aws.iam#ResourceNameList" },
    },
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
  "aws.iam#iamResource": {
    type: "structure",
    members: {
      name: { target: "smithy.api#String" },
      relativeDocumentation: { target: "smithy.api#String" },
      disableConditionKeyInheritance: { target: "smithy.api#Boolean" },
    },
    traits: { "smithy.api#trait": { selector: "resource" } },
  },
  "aws.iam#requiredActions": {
    type: "list",
    member: { target: "aws.iam#IamIdentifier" },
    traits: { "smithy.api#deprecated": {}, "smithy.api#trait": { selector: "operation" } },
  },
  "aws.iam#serviceResolvedConditionKeys": {
    type: "list",
    member: { target: "aws.iam#ConditionKeyName" },
    traits: { "smithy.api#trait": { selector: "service" } },
  },
  "aws.iam#supportedPrincipalTypes": {
    type: "list",
    member: { target: "aws.iam#PrincipalType" },
    traits: { "smithy.api#trait": { selector: ":test(service, operation)" } },
  },
});

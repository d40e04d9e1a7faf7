import type { JsonObject } from "../../model/index.js";

/** Traits of CloudFormation resources. */
export const awsCloudformation = (): JsonObject => ({
  "aws.cloudformation#StructureIdList": {
    type: "list",
    member: {
      target: "smithy.api#String",
      traits: { "smithy.api#idRef": { failWhenMissing: true, selector: "structure" } },
    },
    traits: { "smithy.api#private": {} },
  },
  "aws.cloudformation#cfnAdditionalIdentifier": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": {
        selector: "structure > :test(member > string)",
        conflicts: ["aws.cloudformation#cfnExcludeProperty"],
      },
    },
  },
  "aws.cloudformation#cfnDefaultValue": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": {
        selector: "resource > operation -[input, output]-> structure > member",
        conflicts: ["aws.cloudformation#cfnExcludeProperty"],
      },
    },
  },
  "aws.cloudformation#cfnExcludeProperty": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": {
        selector: "structure > member",
        conflicts: [
          "aws.cloudformation#cfnAdditionalIdentifier",
          "aws.cloudformation#cfnMutability",
          "aws.cloudformation#cfnDefaultValue",
        ],
      },
    },
  },
  "aws.cloudformation#cfnMutability": {
    type: "enum",
    members: {
      FULL: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "full" } },
      CREATE_AND_READ: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "create-and-read" } },
      CREATE: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "create" } },
      READ: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "read" } },
      WRITE: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "write" } },
    },
    traits: {
      "smithy.api#trait": { selector: "structure > member", conflicts: ["aws.cloudformation#cfnExcludeProperty"] },
    },
  },
  "aws.cloudformation#cfnName": { type: "string", traits: { "smithy.api#trait": { selector: "structure > member" } } },
  "aws.cloudformation#cfnResource": {
    type: "structure",
    members: {
      name: { target: "smithy.api#String" },
      additionalSchemas: { target: "aws.cloudformation#StructureIdList" },
      primaryIdentifier: { target: "smithy.api#String", traits: { "smithy.api#deprecated": {} } },
    },
    traits: { "smithy.api#trait": { selector: "resource" } },
  },
});

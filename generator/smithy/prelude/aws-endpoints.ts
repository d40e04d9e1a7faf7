import type { JsonObject } from "../../model/index.js";

/** Traits of AWS endpoints. */
export const awsEndpoints = (): JsonObject => ({
  "aws.endpoints#PartitionEndpointPattern": {
    type: "enum",
    members: {
      SERVICE_DNSSUFFIX: {
        target: "smithy.api#Unit",
        traits: { "smithy.api#deprecated": {}, "smithy.api#enumValue": "service_dnsSuffix" },
      },
      SERVICE_REGION_DNSSUFFIX: {
        target: "smithy.api#Unit",
        traits: { "smithy.api#deprecated": {}, "smithy.api#enumValue": "service_region_dnsSuffix" },
      },
      AWS_RECOMMENDED: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "aws_recommended" } },
    },
    traits: { "smithy.api#private": {} },
  },
  "aws.endpoints#PartitionEndpointSpecialCase": {
    type: "structure",
    members: {
      endpoint: { target: "smithy.api#String" },
      region: { target: "smithy.api#String" },
      dualStack: { target: "smithy.api#Boolean" },
      fips: { target: "smithy.api#Boolean" },
    },
    traits: { "smithy.api#private": {} },
  },
  "aws.endpoints#PartitionEndpointSpecialCaseList": {
    type: "list",
    member: { target: "aws.endpoints#PartitionEndpointSpecialCase" },
    traits: { "smithy.api#private": {} },
  },
  "aws.endpoints#PartitionEndpointSpecialCaseMap": {
    type: "map",
    key: { target: "smithy.api#String" },
    value: { target: "aws.endpoints#PartitionEndpointSpecialCaseList" },
    traits: { "smithy.api#private": {} },
  },
  "aws.endpoints#PartitionSpecialCase": {
    type: "structure",
    members: {
      endpoint: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
      dualStack: { target: "smithy.api#Boolean" },
      fips: { target: "smithy.api#Boolean" },
    },
    traits: { "smithy.api#private": {} },
  },
  "aws.endpoints#PartitionSpecialCaseList": {
    type: "list",
    member: { target: "aws.endpoints#PartitionSpecialCase" },
    traits: { "smithy.api#private": {} },
  },
  "aws.endpoints#PartitionSpecialCaseMap": {
    type: "map",
    key: { target: "smithy.api#String" },
    value: { target: "aws.endpoints#PartitionSpecialCaseList" },
    traits: { "smithy.api#private": {} },
  },
  "aws.endpoints#RegionSpecialCase": {
    type: "structure",
    members: {
      endpoint: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
      dualStack: { target: "smithy.api#Boolean" },
      fips: { target: "smithy.api#Boolean" },
      signingRegion: { target: "smithy.api#String" },
    },
    traits: { "smithy.api#private": {} },
  },
  "aws.endpoints#RegionSpecialCaseList": {
    type: "list",
    member: { target: "aws.endpoints#RegionSpecialCase" },
    traits: { "smithy.api#private": {} },
  },
  "aws.endpoints#RegionSpecialCaseMap": {
    type: "map",
    key: { target: "smithy.api#String" },
    value: { target: "aws.endpoints#RegionSpecialCaseList" },
    traits: { "smithy.api#private": {} },
  },
  "aws.endpoints#dualStackOnlyEndpoints": {
    type: "structure",
    members: {},
    traits: { "aws.endpoints#endpointsModifier": {}, "smithy.api#trait": { selector: "service" } },
  },
  "aws.endpoints#endpointsModifier": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "structure[trait|trait]" } },
  },
  "aws.endpoints#rulesBasedEndpoints": {
    type: "structure",
    members: {},
    traits: { "aws.endpoints#endpointsModifier": {}, "smithy.api#trait": { selector: "service" } },
  },
  "aws.endpoints#standardPartitionalEndpoints": {
    type: "structure",
    members: {
      endpointPatternType: { target: "aws.endpoints#PartitionEndpointPattern", traits: { "smithy.api#required": {} } },
      partitionEndpointSpecialCases: { target: "aws.endpoints#PartitionEndpointSpecialCaseMap" },
    },
    traits: {
      "aws.endpoints#endpointsModifier": {},
      "smithy.api#trait": { selector: "service", conflicts: ["aws.endpoints#standardRegionalEndpoints"] },
    },
  },
  "aws.endpoints#standardRegionalEndpoints": {
    type: "structure",
    members: {
      partitionSpecialCases: { target: "aws.endpoints#PartitionSpecialCaseMap" },
      regionSpecialCases: { target: "aws.endpoints#RegionSpecialCaseMap" },
    },
    traits: {
      "aws.endpoints#endpointsModifier": {},
      "smithy.api#trait": { selector: "service", conflicts: ["aws.endpoints#standardPartitionalEndpoints"] },
    },
  },
});

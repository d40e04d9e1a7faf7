import type { JsonObject } from "../../model/index.js";

/** Traits of the AWS protocols. */
export const awsProtocols = (): JsonObject => ({
  "aws.protocols#ChecksumAlgorithm": {
    type: "enum",
    members: {
      CRC32: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "CRC32" } },
      CRC32C: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "CRC32C" } },
      CRC64NVME: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "CRC64NVME" } },
      MD5: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "MD5" } },
      SHA1: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "SHA1" } },
      SHA256: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "SHA256" } },
      SHA512: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "SHA512" } },
      XXHASH64: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "XXHASH64" } },
      XXHASH3: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "XXHASH3" } },
      XXHASH128: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "XXHASH128" } },
    },
    traits: { "smithy.api#private": {} },
  },
  "aws.protocols#ChecksumAlgorithmSet": {
    type: "list",
    member: { target: "aws.protocols#ChecksumAlgorithm" },
    traits: { "smithy.api#length": { min: 1 }, "smithy.api#private": {}, "smithy.api#uniqueItems": {} },
  },
  "aws.protocols#HttpConfiguration": {
    type: "structure",
    members: { http: { target: "aws.protocols#StringList" }, eventStreamHttp: { target: "aws.protocols#StringList" } },
    traits: { "smithy.api#mixin": { localTraits: ["smithy.api#private"] }, "smithy.api#private": {} },
  },
  "aws.protocols#StringList": {
    type: "list",
    member: { target: "smithy.api#String" },
    traits: { "smithy.api#private": {} },
  },
  "aws.protocols#awsJson1_0": {
    type: "structure",
    mixins: [{ target: "aws.protocols#HttpConfiguration" }],
    members: {},
    traits: {
      "smithy.api#protocolDefinition": {
        traits: ["smithy.api#timestampFormat", "smithy.api#cors", "smithy.api#endpoint", "smithy.api#hostLabel"],
      },
      "smithy.api#trait": { selector: "service" },
    },
  },
  "aws.protocols#awsJson1_1": {
    type: "structure",
    mixins: [{ target: "aws.protocols#HttpConfiguration" }],
    members: {},
    traits: {
      "smithy.api#protocolDefinition": {
        traits: ["smithy.api#timestampFormat", "smithy.api#cors", "smithy.api#endpoint", "smithy.api#hostLabel"],
      },
      "smithy.api#trait": { selector: "service" },
    },
  },
  "aws.protocols#awsQuery": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#deprecated": {},
      "smithy.api#protocolDefinition": {
        traits: [
          "smithy.api#timestampFormat",
          "smithy.api#cors",
          "smithy.api#endpoint",
          "smithy.api#hostLabel",
          "aws.protocols#awsQueryError",
          "smithy.api#xmlAttribute",
          "smithy.api#xmlFlattened",
          "smithy.api#xmlName",
          "smithy.api#xmlNamespace",
        ],
      },
      "smithy.api#trait": { selector: "service [trait|xmlNamespace]" },
    },
  },
  "aws.protocols#awsQueryCompatible": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": {
        selector:
          "service :test([trait|aws.protocols#awsJson1_0], [trait|smithy.protocols#rpcv2Cbor], [trait|smithy.protocols#rpcv2Json])",
      },
    },
  },
  "aws.protocols#awsQueryError": {
    type: "structure",
    members: {
      code: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
      httpResponseCode: { target: "smithy.api#Integer", traits: { "smithy.api#required": {} } },
    },
    traits: { "smithy.api#trait": { selector: "structure [trait|error]" } },
  },
  "aws.protocols#ec2Query": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#deprecated": {},
      "smithy.api#protocolDefinition": {
        traits: [
          "smithy.api#timestampFormat",
          "smithy.api#cors",
          "smithy.api#endpoint",
          "smithy.api#hostLabel",
          "aws.protocols#ec2QueryName",
          "smithy.api#xmlAttribute",
          "smithy.api#xmlFlattened",
          "smithy.api#xmlName",
          "smithy.api#xmlNamespace",
        ],
      },
      "smithy.api#trait": { selector: "service [trait|xmlNamespace]" },
    },
  },
  "aws.protocols#ec2QueryName": {
    type: "string",
    traits: {
      "smithy.api#pattern": "^[a-zA-Z_][a-zA-Z_0-9-]*$",
      "smithy.api#trait": { selector: "structure > member" },
    },
  },
  "aws.protocols#httpChecksum": {
    type: "structure",
    members: {
      requestAlgorithmMember: { target: "smithy.api#String" },
      requestChecksumRequired: { target: "smithy.api#Boolean" },
      requestValidationModeMember: { target: "smithy.api#String" },
      responseAlgorithms: { target: "aws.protocols#ChecksumAlgorithmSet" },
    },
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
  "aws.protocols#restJson1": {
    type: "structure",
    mixins: [{ target: "aws.protocols#HttpConfiguration" }],
    members: {},
    traits: {
      "smithy.api#protocolDefinition": {
        traits: [
          "smithy.api#timestampFormat",
          "smithy.api#cors",
          "smithy.api#endpoint",
          "smithy.api#hostLabel",
          "smithy.api#http",
          "smithy.api#httpError",
          "smithy.api#httpHeader",
          "smithy.api#httpLabel",
          "smithy.api#httpPayload",
          "smithy.api#httpPrefixHeaders",
          "smithy.api#httpQuery",
          "smithy.api#httpQueryParams",
          "smithy.api#httpResponseCode",
          "aws.protocols#httpChecksum",
          "smithy.api#httpChecksumRequired",
          "smithy.api#jsonName",
        ],
      },
      "smithy.api#trait": { selector: "service" },
    },
  },
  "aws.protocols#restXml": {
    type: "structure",
    mixins: [{ target: "aws.protocols#HttpConfiguration" }],
    members: { noErrorWrapping: { target: "smithy.api#Boolean", traits: { "smithy.api#deprecated": {} } } },
    traits: {
      "smithy.api#deprecated": {},
      "smithy.api#protocolDefinition": {
        traits: [
          "smithy.api#timestampFormat",
          "smithy.api#cors",
          "smithy.api#endpoint",
          "smithy.api#hostLabel",
          "smithy.api#http",
          "smithy.api#httpError",
          "smithy.api#httpHeader",
          "smithy.api#httpLabel",
          "smithy.api#httpPayload",
          "smithy.api#httpPrefixHeaders",
          "smithy.api#httpQuery",
          "smithy.api#httpQueryParams",
          "smithy.api#httpResponseCode",
          "aws.protocols#httpChecksum",
          "smithy.api#httpChecksumRequired",
          "smithy.api#xmlAttribute",
          "smithy.api#xmlFlattened",
          "smithy.api#xmlName",
          "smithy.api#xmlNamespace",
        ],
      },
      "smithy.api#trait": { selector: "service" },
    },
  },
});

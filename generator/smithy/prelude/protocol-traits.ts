import type { JsonObject } from "../../model/index.js";

/** Traits of HTTP bindings, of wire names and formats. */
export const protocolTraits = (): JsonObject => ({
  "smithy.api#http": {
    type: "structure",
    members: {
      method: { target: "smithy.api#NonEmptyString", traits: { "smithy.api#required": {} } },
      uri: { target: "smithy.api#NonEmptyString", traits: { "smithy.api#required": {} } },
      code: {
        target: "smithy.api#Integer",
        traits: { "smithy.api#default": 200, "smithy.api#range": { min: 100, max: 999 } },
      },
    },
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
  "smithy.api#httpError": { type: "integer", traits: { "smithy.api#trait": { selector: "structure[trait|error]" } } },
  "smithy.api#httpHeader": {
    type: "string",
    traits: {
      "smithy.api#length": { min: 1 },
      "smithy.api#trait": {
        selector:
          "structure > :test(member > :test(boolean, number, string, timestamp, list > member > :test(boolean, number, string, timestamp)))",
        conflicts: [
          "smithy.api#httpLabel",
          "smithy.api#httpQuery",
          "smithy.api#httpPrefixHeaders",
          "smithy.api#httpPayload",
          "smithy.api#httpResponseCode",
          "smithy.api#httpQueryParams",
        ],
      },
    },
  },
  "smithy.api#httpLabel": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": {
        selector: "structure > member[trait|required] :test(> :test(string, number, boolean, timestamp))",
        conflicts: [
          "smithy.api#httpHeader",
          "smithy.api#httpQuery",
          "smithy.api#httpPrefixHeaders",
          "smithy.api#httpPayload",
          "smithy.api#httpResponseCode",
          "smithy.api#httpQueryParams",
        ],
      },
    },
  },
  "smithy.api#httpPayload": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": {
        selector: "structure > member",
        conflicts: [
          "smithy.api#httpLabel",
          "smithy.api#httpQuery",
          "smithy.api#httpHeader",
          "smithy.api#httpPrefixHeaders",
          "smithy.api#httpResponseCode",
          "smithy.api#httpQueryParams",
        ],
        structurallyExclusive: "member",
      },
    },
  },
  "smithy.api#httpPrefixHeaders": {
    type: "string",
    traits: {
      "smithy.api#trait": {
        selector: "structure > member :test(> map :not([trait|sparse]) > member[id|member=value] > string)",
        structurallyExclusive: "member",
        conflicts: [
          "smithy.api#httpLabel",
          "smithy.api#httpQuery",
          "smithy.api#httpHeader",
          "smithy.api#httpPayload",
          "smithy.api#httpResponseCode",
          "smithy.api#httpQueryParams",
        ],
      },
    },
  },
  "smithy.api#httpQuery": {
    type: "string",
    traits: {
      "smithy.api#length": { min: 1 },
      "smithy.api#trait": {
        selector:
          "structure > member :test(> :test(string, number, boolean, timestamp), > list > member > :test(string, number, boolean, timestamp))",
        conflicts: [
          "smithy.api#httpLabel",
          "smithy.api#httpHeader",
          "smithy.api#httpPrefixHeaders",
          "smithy.api#httpPayload",
          "smithy.api#httpResponseCode",
          "smithy.api#httpQueryParams",
        ],
      },
    },
  },
  "smithy.api#httpQueryParams": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": {
        selector: "structure > member :test(> map > member[id|member=value] > :test(string, list > member > string))",
        structurallyExclusive: "member",
        conflicts: [
          "smithy.api#httpLabel",
          "smithy.api#httpQuery",
          "smithy.api#httpHeader",
          "smithy.api#httpPayload",
          "smithy.api#httpResponseCode",
          "smithy.api#httpPrefixHeaders",
        ],
      },
    },
  },
  "smithy.api#httpResponseCode": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": {
        selector: "structure :not([trait|input]) > member :test(> integer)",
        structurallyExclusive: "member",
        conflicts: [
          "smithy.api#httpLabel",
          "smithy.api#httpQuery",
          "smithy.api#httpHeader",
          "smithy.api#httpPrefixHeaders",
          "smithy.api#httpPayload",
          "smithy.api#httpQueryParams",
        ],
      },
    },
  },
  "smithy.api#httpChecksumRequired": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
  "smithy.api#cors": {
    type: "structure",
    members: {
      origin: { target: "smithy.api#NonEmptyString", traits: { "smithy.api#default": "*" } },
      origins: { target: "smithy.api#NonEmptyStringMap" },
      maxAge: { target: "smithy.api#Integer", traits: { "smithy.api#default": 600 } },
      additionalAllowedHeaders: { target: "smithy.api#NonEmptyStringList" },
      additionalExposedHeaders: { target: "smithy.api#NonEmptyStringList" },
    },
    traits: { "smithy.api#trait": { selector: "service" } },
  },
  "smithy.api#jsonName": {
    type: "string",
    traits: { "smithy.api#trait": { selector: ":is(structure, union) > member" } },
  },
  "smithy.api#mediaType": { type: "string", traits: { "smithy.api#trait": { selector: ":is(blob, string)" } } },
  "smithy.api#timestampFormat": {
    type: "enum",
    members: {
      DATE_TIME: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "date-time" } },
      EPOCH_SECONDS: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "epoch-seconds" } },
      HTTP_DATE: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "http-date" } },
    },
    traits: { "smithy.api#trait": { selector: ":test(timestamp, member > timestamp)" } },
  },
  "smithy.api#xmlAttribute": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": {
        selector: "structure > :test(member > :test(boolean, number, string, timestamp))",
        conflicts: ["smithy.api#xmlNamespace"],
      },
    },
  },
  "smithy.api#xmlFlattened": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: ":is(structure, union) > :test(member > :test(list, map))" } },
  },
  "smithy.api#xmlName": {
    type: "string",
    traits: {
      "smithy.api#pattern": "^[a-zA-Z_][a-zA-Z_0-9-]*(:[a-zA-Z_][a-zA-Z_0-9-]*)?$",
      "smithy.api#trait": { selector: ":is(structure, union, member)" },
    },
  },
  "smithy.api#xmlNamespace": {
    type: "structure",
    members: {
      uri: { target: "smithy.api#NonEmptyString", traits: { "smithy.api#required": {} } },
      prefix: { target: "smithy.api#NonEmptyString", traits: { "smithy.api#pattern": "^[a-zA-Z_][a-zA-Z_0-9-]*$" } },
    },
    traits: {
      "smithy.api#trait": {
        selector: ":is(service, member, simpleType, list, map, structure, union)",
        conflicts: ["smithy.api#xmlAttribute"],
      },
    },
  },
});

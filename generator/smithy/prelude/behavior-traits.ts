import type { JsonObject } from "../../model/index.js";

/** Traits of what operations do, of streams and of resources. */
export const behaviorTraits = (): JsonObject => ({
  "smithy.api#idempotencyToken": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#notProperty": {},
      "smithy.api#trait": { selector: "structure > :test(member > string)", structurallyExclusive: "member" },
    },
  },
  "smithy.api#idempotent": {
    type: "structure",
    members: { exists: { target: "smithy.api#IdempotentErrors" }, notFound: { target: "smithy.api#IdempotentErrors" } },
    traits: { "smithy.api#trait": { selector: "operation", conflicts: ["smithy.api#readonly"] } },
  },
  "smithy.api#IdempotentErrors": {
    type: "list",
    member: { target: "smithy.api#String", traits: { "smithy.api#idRef": { selector: "[trait|error]" } } },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#readonly": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "operation", conflicts: ["smithy.api#idempotent"] } },
  },
  "smithy.api#retryable": {
    type: "structure",
    members: { throttling: { target: "smithy.api#Boolean" } },
    traits: { "smithy.api#trait": { selector: "structure[trait|error]" } },
  },
  "smithy.api#paginated": {
    type: "structure",
    members: {
      inputToken: { target: "smithy.api#NonEmptyString" },
      outputToken: { target: "smithy.api#NonEmptyString" },
      items: { target: "smithy.api#NonEmptyString" },
      pageSize: { target: "smithy.api#NonEmptyString" },
    },
    traits: { "smithy.api#trait": { selector: ":is(service, operation)" } },
  },
  "smithy.api#requestCompression": {
    type: "structure",
    members: {
      encodings: { target: "smithy.api#RequestCompressionEncodingsList", traits: { "smithy.api#required": {} } },
    },
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
  "smithy.api#RequestCompressionEncodingsList": {
    type: "list",
    member: { target: "smithy.api#String" },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#longPoll": {
    type: "structure",
    members: {
      timeoutMillis: {
        target: "smithy.api#Integer",
        traits: { "smithy.api#range": { min: 1 }, "smithy.api#required": {} },
      },
    },
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
  "smithy.api#streaming": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: ":is(blob, union)", structurallyExclusive: "target" } },
  },
  "smithy.api#requiresLength": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "blob[trait|streaming]" } },
  },
  "smithy.api#eventHeader": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": {
        selector: "structure > :test(member > :test(boolean, byte, short, integer, long, blob, string, timestamp))",
        conflicts: ["smithy.api#eventPayload"],
      },
    },
  },
  "smithy.api#eventPayload": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": {
        selector: "structure > :test(member > :test(blob, string, structure, union))",
        conflicts: ["smithy.api#eventHeader"],
        structurallyExclusive: "member",
      },
    },
  },
  "smithy.api#endpoint": {
    type: "structure",
    members: { hostPrefix: { target: "smithy.api#NonEmptyString", traits: { "smithy.api#required": {} } } },
    traits: { "smithy.api#trait": { selector: "operation" } },
  },
  "smithy.api#hostLabel": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "structure > :test(member[trait|required] > string)" } },
  },
  "smithy.api#references": {
    type: "list",
    member: { target: "smithy.api#Reference" },
    traits: { "smithy.api#trait": { selector: ":is(structure, string)" } },
  },
  "smithy.api#Reference": {
    type: "structure",
    members: {
      resource: { target: "smithy.api#NonEmptyString", traits: { "smithy.api#required": {} } },
      ids: { target: "smithy.api#NonEmptyStringMap" },
      service: { target: "smithy.api#NonEmptyString" },
      rel: { target: "smithy.api#NonEmptyString" },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#resourceIdentifier": {
    type: "string",
    traits: {
      "smithy.api#length": { min: 1 },
      "smithy.api#notProperty": {},
      "smithy.api#trait": { selector: "structure > :test(member[trait|required] > string)" },
    },
  },
  "smithy.api#property": {
    type: "structure",
    members: { name: { target: "smithy.api#String" } },
    traits: { "smithy.api#trait": { selector: "structure > member", conflicts: ["smithy.api#resourceIdentifier"] } },
  },
  "smithy.api#notProperty": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#notProperty": {},
      "smithy.api#trait": { selector: ":is(operation -[input, output]-> structure > member, [trait|trait])" },
    },
  },
  "smithy.api#nestedProperties": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#notProperty": {},
      "smithy.api#trait": {
        selector: "operation -[input, output]-> structure > member :test(> structure)",
        structurallyExclusive: "member",
      },
    },
  },
  "smithy.api#noReplace": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "resource:test(-[put]->)" } },
  },
});

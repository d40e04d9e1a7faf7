import type { JsonObject } from "../../model/index.js";

/** Waiters. */
export const smithyWaiters = (): JsonObject => ({
  "smithy.waiters#Acceptor": {
    type: "structure",
    members: {
      state: { target: "smithy.waiters#AcceptorState", traits: { "smithy.api#required": {} } },
      matcher: { target: "smithy.waiters#Matcher", traits: { "smithy.api#required": {} } },
      message: { target: "smithy.api#String" },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.waiters#AcceptorState": {
    type: "enum",
    members: {
      SUCCESS: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "success" } },
      FAILURE: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "failure" } },
      RETRY: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "retry" } },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.waiters#Acceptors": {
    type: "list",
    member: { target: "smithy.waiters#Acceptor" },
    traits: { "smithy.api#length": { min: 1 }, "smithy.api#private": {} },
  },
  "smithy.waiters#Matcher": {
    type: "union",
    members: {
      output: { target: "smithy.waiters#PathMatcher" },
      inputOutput: { target: "smithy.waiters#PathMatcher" },
      errorType: { target: "smithy.api#String" },
      success: { target: "smithy.api#Boolean" },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.waiters#NonEmptyString": {
    type: "string",
    traits: { "smithy.api#length": { min: 1 }, "smithy.api#private": {} },
  },
  "smithy.waiters#NonEmptyStringList": {
    type: "list",
    member: { target: "smithy.waiters#NonEmptyString" },
    traits: { "smithy.api#private": {} },
  },
  "smithy.waiters#PathComparator": {
    type: "enum",
    members: {
      STRING_EQUALS: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "stringEquals" } },
      BOOLEAN_EQUALS: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "booleanEquals" } },
      ALL_STRING_EQUALS: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "allStringEquals" } },
      ANY_STRING_EQUALS: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "anyStringEquals" } },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.waiters#PathMatcher": {
    type: "structure",
    members: {
      path: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
      expected: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
      comparator: { target: "smithy.waiters#PathComparator", traits: { "smithy.api#required": {} } },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.waiters#Waiter": {
    type: "structure",
    members: {
      documentation: { target: "smithy.api#String" },
      acceptors: { target: "smithy.waiters#Acceptors", traits: { "smithy.api#required": {} } },
      minDelay: { target: "smithy.waiters#WaiterDelay", traits: { "smithy.api#default": 2 } },
      maxDelay: { target: "smithy.waiters#WaiterDelay", traits: { "smithy.api#default": 120 } },
      deprecated: { target: "smithy.api#Boolean" },
      tags: { target: "smithy.waiters#NonEmptyStringList" },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.waiters#WaiterDelay": { type: "integer", traits: { "smithy.api#range": { min: 1 } } },
  "smithy.waiters#WaiterName": { type: "string", traits: { "smithy.api#pattern": "^[A-Z]+[A-Za-z0-9]*$" } },
  "smithy.waiters#waitable": {
    type: "map",
    key: { target: "smithy.waiters#WaiterName" },
    value: { target: "smithy.waiters#Waiter" },
    traits: {
      "smithy.api#length": { min: 1 },
      "smithy.api#trait": {
        selector: "operation :not(-[input, output]-> structure > member > union[trait|streaming])",
      },
    },
  },
});

import type { JsonObject } from "../../model/index.js";

/** Traits that refine a type: defaults, nullability, errors, inputs and outputs. */
export const refinementTraits = (): JsonObject => ({
  "smithy.api#default": {
    type: "document",
    traits: {
      "smithy.api#trait": {
        selector: ":is(simpleType, list, map, structure > member :test(> :is(simpleType, list, map)))",
      },
    },
  },
  "smithy.api#addedDefault": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "structure > member [trait|default]" } },
  },
  "smithy.api#clientOptional": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "structure > member" } },
  },
  "smithy.api#box": {
    type: "structure",
    members: {},
    traits: {
      "smithy.api#trait": {
        selector:
          ":test(boolean, byte, short, integer, long, float, double, member > :test(boolean, byte, short, integer, long, float, double))",
      },
    },
  },
  "smithy.api#sparse": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: ":is(list, map)" } },
  },
  "smithy.api#error": {
    type: "enum",
    members: {
      CLIENT: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "client" } },
      SERVER: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "server" } },
    },
    traits: { "smithy.api#trait": { selector: "structure", conflicts: ["smithy.api#trait"] } },
  },
  "smithy.api#input": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "structure", conflicts: ["smithy.api#output", "smithy.api#error"] } },
  },
  "smithy.api#output": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "structure", conflicts: ["smithy.api#input", "smithy.api#error"] } },
  },
});

import type { JsonObject } from "../../model/index.js";

/** Traits that define or describe other traits, metadata and mixins. */
export const definitionTraits = (): JsonObject => ({
  "smithy.api#trait": {
    type: "structure",
    members: {
      selector: { target: "smithy.api#String" },
      structurallyExclusive: { target: "smithy.api#StructurallyExclusive" },
      conflicts: { target: "smithy.api#NonEmptyStringList" },
      breakingChanges: { target: "smithy.api#TraitDiffRules" },
    },
    traits: { "smithy.api#trait": { selector: ":is(simpleType, list, map, structure, union)" } },
  },
  "smithy.api#StructurallyExclusive": {
    type: "enum",
    members: {
      MEMBER: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "member" } },
      TARGET: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "target" } },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#TraitChangeType": {
    type: "enum",
    members: {
      UPDATE: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "update" } },
      ADD: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "add" } },
      REMOVE: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "remove" } },
      PRESENCE: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "presence" } },
      ANY: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "any" } },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#TraitDiffRule": {
    type: "structure",
    members: {
      path: { target: "smithy.api#String" },
      change: { target: "smithy.api#TraitChangeType", traits: { "smithy.api#required": {} } },
      severity: { target: "smithy.api#Severity", traits: { "smithy.api#default": "ERROR" } },
      message: { target: "smithy.api#String" },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#TraitDiffRules": {
    type: "list",
    member: { target: "smithy.api#TraitDiffRule" },
    traits: { "smithy.api#length": { min: 1 }, "smithy.api#private": {} },
  },
  "smithy.api#Severity": {
    type: "enum",
    members: {
      NOTE: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "NOTE" } },
      WARNING: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "WARNING" } },
      DANGER: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "DANGER" } },
      ERROR: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "ERROR" } },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#TraitShapeId": {
    type: "string",
    traits: { "smithy.api#idRef": { failWhenMissing: true, selector: "[trait|trait]" }, "smithy.api#private": {} },
  },
  "smithy.api#TraitShapeIdList": {
    type: "list",
    member: { target: "smithy.api#TraitShapeId" },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#traitValidators": {
    type: "map",
    key: { target: "smithy.api#String", traits: { "smithy.api#length": { min: 1 } } },
    value: { target: "smithy.api#TraitValidator" },
    traits: { "smithy.api#trait": { selector: "[trait|trait]" } },
  },
  "smithy.api#TraitValidator": {
    type: "structure",
    members: {
      selector: { target: "smithy.api#String", traits: { "smithy.api#required": {} } },
      message: { target: "smithy.api#String" },
      severity: { target: "smithy.api#Severity", traits: { "smithy.api#default": "ERROR" } },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#mixin": {
    type: "structure",
    members: { localTraits: { target: "smithy.api#LocalMixinTraitList" } },
    traits: { "smithy.api#trait": { selector: ":not(member)" } },
  },
  "smithy.api#LocalMixinTrait": {
    type: "string",
    traits: { "smithy.api#idRef": { selector: "[trait|trait]", failWhenMissing: true }, "smithy.api#private": {} },
  },
  "smithy.api#LocalMixinTraitList": {
    type: "list",
    member: { target: "smithy.api#LocalMixinTrait" },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#idRef": {
    type: "structure",
    members: {
      selector: { target: "smithy.api#String", traits: { "smithy.api#default": "*" } },
      failWhenMissing: { target: "smithy.api#Boolean" },
      errorMessage: { target: "smithy.api#String" },
    },
    traits: { "smithy.api#trait": { selector: ":test(string, member > string)" } },
  },
  "smithy.api#unitType": {
    type: "structure",
    members: {},
    traits: { "smithy.api#trait": { selector: "[id=smithy.api#Unit]" } },
  },
  "smithy.api#metadata": {
    type: "structure",
    members: {
      key: { target: "smithy.api#String", traits: { "smithy.api#length": { min: 1 }, "smithy.api#required": {} } },
    },
    traits: { "smithy.api#trait": { selector: "dataType :not([trait|input]) :not([trait|output])" } },
  },
  "smithy.api#authDefinition": {
    type: "structure",
    members: { traits: { target: "smithy.api#TraitShapeIdList" } },
    traits: { "smithy.api#trait": { selector: "structure[trait|trait]" } },
  },
  "smithy.api#protocolDefinition": {
    type: "structure",
    members: {
      traits: { target: "smithy.api#TraitShapeIdList" },
      noInlineDocumentSupport: { target: "smithy.api#Boolean", traits: { "smithy.api#deprecated": {} } },
    },
    traits: { "smithy.api#trait": { selector: "structure[trait|trait]" } },
  },
  "smithy.api#private": { type: "structure", members: {}, traits: { "smithy.api#trait": {} } },
  "smithy.api#ShapeClosure": {
    type: "structure",
    members: {
      id: { target: "smithy.api#ClosureId", traits: { "smithy.api#required": {} } },
      includeNamespaces: { target: "smithy.api#Namespaces", traits: { "smithy.api#default": [] } },
      includeBySelector: { target: "smithy.api#String", traits: { "smithy.api#length": { min: 1 } } },
      rename: { target: "smithy.api#Renames", traits: { "smithy.api#default": {} } },
      documentation: { target: "smithy.api#CommonMark" },
    },
    traits: { "smithy.api#private": {} },
  },
  "smithy.api#ShapeClosures": {
    type: "list",
    member: { target: "smithy.api#ShapeClosure" },
    traits: { "smithy.api#metadata": { key: "shapeClosures" }, "smithy.api#private": {} },
  },
  "smithy.api#ClosureId": {
    type: "string",
    traits: { "smithy.api#idRef": { failWhenMissing: false }, "smithy.api#private": {} },
  },
  "smithy.api#Renames": {
    type: "map",
    key: {
      target: "smithy.api#String",
      traits: {
        "smithy.api#idRef": { failWhenMissing: true, selector: ":not(:is(member, service, resource, operation))" },
      },
    },
    value: { target: "smithy.api#Identifier" },
    traits: { "smithy.api#private": {} },
  },
});

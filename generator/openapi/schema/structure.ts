import { closestOf, type JsonObject } from "../../model/index.js";
import { diagnose } from "../diagnostics/wrong.js";
import type { Node } from "../document/node.js";
import { NameBook } from "../names/name-book.js";
import { memberName } from "../names/words.js";
import { leaveOut, type Reading } from "../reading.js";
import { traitsOf } from "../shape-book.js";
import { isClosed, mapParts } from "./map.js";
import { ownShape, type Making } from "./making.js";
import type { Merged } from "./merged.js";
import { structureMember, type Target } from "./target.js";
import type { Schema } from "./term.js";
import { expand } from "./unfold.js";

/** A structure: an object whose properties are described. */
export function structureOf(making: Making): Target {
  reportUncheckedProperties(making.merged);
  return ownShape(making, { of: { type: "structure" }, parts: (id) => ({ members: structureMembers(making, id) }) });
}

/** The members of a structure, one a property, and one for all other properties where the schema describes these. */
function structureMembers(making: Making, id: string): JsonObject {
  const { merged } = making;
  const { reading } = merged;
  const { properties, required } = merged;
  const names = new NameBook();
  const members: [string, JsonObject][] = [];
  const isExact = (name: string) => memberName(name) === name;
  const claimed = new Map<string, string>();
  // Properties whose names need no change keep them, whatever stands before them.
  for (const exact of [true, false]) {
    for (const name of properties.keys()) if (isExact(name) === exact) claimed.set(name, names.claim(memberName(name)));
  }
  for (const [name, schema] of properties) {
    const place = schema[0]!.node;
    if (schema.some(({ node }) => node.value === false)) {
      leaveOut(reading, "forbidden-value", place, { part: "key" });
      continue;
    }
    const member = claimed.get(name)!;
    reading.shapes.placeMember(id, member, place);
    const isRequired = required.has(name) && !travelsOtherwise(reading, merged, schema);
    const traits = traitsOf({
      "smithy.api#required": isRequired ? {} : undefined,
      "smithy.api#jsonName": member === name ? undefined : name,
    });
    members.push([member, structureMember(making.target(schema, place), traits)]);
  }
  reportUndeclared(merged, properties);
  const others = otherPropertiesMember(making, names, id);
  return Object.fromEntries(others ? [...members, others] : members);
}

/** Whether a property that is required in one direction is part of what travels in the other one. */
function travelsOtherwise(reading: Reading, merged: Merged, schema: Schema): boolean {
  const terms = expand(reading, schema);
  const travels = (way: "request" | "answer") => merged.terms.some(({ node }) => reading.sent[way].has(node.value));
  const says = (keyword: string) => terms.map(({ node }) => node.get(keyword)).find((node) => node?.value === true);
  const conflicting = (travels("request") && says("readOnly")) || (travels("answer") && says("writeOnly"));
  if (!conflicting) return false;
  leaveOut(reading, "read-only-in-request", conflicting, { part: "key" });
  return true;
}

function reportUndeclared(merged: Merged, properties: ReadonlyMap<string, Schema>): void {
  for (const { node } of merged.terms) {
    for (const required of node.items("required")) {
      const name = required.text;
      if (name === undefined || properties.has(name)) continue;
      const closest = closestOf(name, properties.keys());
      merged.reading.report(diagnose["undeclared-required"]({ name, closest }), required);
    }
  }
}

/** The member for the properties that no other member names; only where the schema says what they are. */
function otherPropertiesMember(making: Making, names: NameBook, id: string): [string, JsonObject] | undefined {
  const { merged, place } = making;
  const { reading } = merged;
  if (isClosed(merged)) return undefined;
  const stated = merged.schemas("additionalProperties");
  if (stated.length === 0) return undefined;
  const values = stated.filter(({ node }) => node.value !== true);
  const at: Node = stated[0]!.node;
  const shapeName = reading.names.claim(`${reading.places.of(place)}Properties`);
  const mapId = reading.shapes.reserve(shapeName, at);
  const parts = mapParts(making, { id: mapId, values, key: {}, place: values[0]?.node ?? at });
  reading.shapes.define(mapId, { type: "map", ...parts });
  const member = names.claim("additionalProperties", "otherProperties");
  reading.shapes.placeMember(id, member, at);
  return [member, { target: mapId, traits: { "hallmark.openapi#additionalProperties": {} } }];
}

function reportUncheckedProperties(merged: Merged): void {
  const { reading } = merged;
  for (const { node } of merged.schemas("additionalProperties")) {
    if (node.value === false) leaveOut(reading, "closed-object", node, { part: "key" });
  }
  for (const keyword of ["minProperties", "maxProperties"]) {
    for (const place of merged.all(keyword)) leaveOut(reading, "property-count-not-held", place, { part: "key" });
  }
  for (const place of merged.all("propertyNames")) leaveOut(reading, "property-names-not-held", place, { part: "key" });
  for (const each of merged.all("patternProperties")) {
    for (const [, node] of each.entries()) leaveOut(reading, "pattern-properties-not-held", node, { part: "key" });
  }
}

import type { JsonObject } from "../../model/index.js";
import type { Node } from "../document/node.js";
import { leaveOut } from "../reading.js";
import { traitsOf } from "../shape-book.js";
import { lengthTrait, patternTrait } from "./limits.js";
import { ownShape, type Making } from "./making.js";
import { Merged } from "./merged.js";
import { anything, memberOf, type Target } from "./target.js";
import type { Schema } from "./term.js";
import { expand } from "./unfold.js";

/** A map: an object of which the values are described, but not the names. */
export function mapOf(making: Making): Target {
  const { merged } = making;
  const [values, key] = otherProperties(merged);
  const place = values[0]?.node ?? making.place;
  return ownShape(making, {
    of: { type: "map" },
    traits: traitsOf({ "smithy.api#length": lengthTrait(merged, "minProperties", "maxProperties") }),
    parts: (id) => mapParts(making, { id, values, key, place }),
  });
}

/** Whether no properties are allowed but those that are described. */
export function isClosed(merged: Merged): boolean {
  return merged.schemas("additionalProperties").some(({ node }) => node.value === false);
}

export interface MapOptions {
  readonly id: string;
  readonly values: Schema;
  readonly key: JsonObject;
  readonly place: Node;
}

/** What a map shape consists of. */
export function mapParts(
  making: Making,
  { id, values, key, place }: MapOptions,
): { readonly key: JsonObject; readonly value: JsonObject; readonly traits?: JsonObject } {
  const { shapes } = making.merged.reading;
  const value = values.length === 0 ? anything : making.target(values, place);
  for (const name of ["key", "value"]) shapes.placeMember(id, name, place);
  return {
    key: { target: "smithy.api#String", ...(Object.keys(key).length > 0 && { traits: key }) },
    value: memberOf(value),
    ...(value.isNullable && { traits: { "smithy.api#sparse": {} } }),
  };
}

/** The schema of properties that are not described by name, and what is said of their names. */
function otherProperties(merged: Merged): readonly [Schema, JsonObject] {
  const { reading } = merged;
  const values = merged.schemas("additionalProperties").filter(({ node }) => typeof node.value !== "boolean");
  const patterns = merged.all("patternProperties").flatMap((each) => each.entries());
  const names = namesTrait(merged);
  const [first] = patterns;
  if (first && patterns.length === 1 && values.length === 0) {
    const [pattern, node] = first;
    if (isClosed(merged)) return [[{ node }], { ...names, "smithy.api#pattern": pattern }];
  }
  for (const [, node] of patterns) leaveOut(reading, "pattern-properties-not-held", node, { part: "key" });
  return [values, names];
}

function namesTrait(merged: Merged): JsonObject {
  const names = merged.schemas("propertyNames");
  if (names.length === 0) return {};
  const inner = new Merged(merged.reading, expand(merged.reading, names), names);
  return traitsOf({
    "smithy.api#length": lengthTrait(inner, "minLength", "maxLength"),
    "smithy.api#pattern": patternTrait(inner),
  });
}

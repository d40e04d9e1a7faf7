import { isJsonObject, type JsonObject, type JsonValue, type ShapeId, type Traits } from "../../model/index.js";
import type { Draft, DraftMember, Drafts } from "../ast/draft.js";
import { within } from "../ast/source-document.js";

const ENUM = "smithy.api#enum";

/** Values that a member name can be made from: letters, digits and separators, no digit first. */
const NAMEABLE = /^[a-zA-Z_.:/\s-][a-zA-Z_0-9.:/\s-]*$/;
const SEPARATORS = /[-.:/\s]+/g;

/**
 * Turns strings with the `enum` trait of Smithy 1.0 into enum shapes. A string stays one when a value has no name and
 * none can be made from it, or when two values would get the same name.
 */
export function convertEnumTraits(drafts: Drafts): void {
  for (const draft of drafts.values()) {
    if (draft.type !== "string") continue;
    const members = membersOf(draft, draft.traits.get(ENUM));
    if (members === undefined) continue;
    draft.type = "enum";
    draft.members = members;
    draft.traits = new Map([...draft.traits].filter(([id]) => id !== ENUM));
  }
}

function membersOf(draft: Draft, definitions: JsonValue | undefined): Map<string, DraftMember> | undefined {
  if (!Array.isArray(definitions) || definitions.length === 0) return undefined;
  const members = new Map<string, DraftMember>();
  for (const [index, definition] of (definitions as readonly JsonValue[]).entries()) {
    const name = nameOf(definition);
    if (name === undefined || members.has(name)) return undefined;
    const place = within(draft.place, "traits", ENUM, index);
    members.set(name, { name, target: "smithy.api#Unit", traits: traitsOf(definition as JsonObject), place });
  }
  return members;
}

function nameOf(definition: JsonValue): string | undefined {
  if (!isJsonObject(definition)) return undefined;
  const { name, value } = definition;
  if (typeof value !== "string") return undefined;
  if (typeof name === "string") return /^[a-zA-Z_]+[a-zA-Z_0-9]*$/.test(name) ? name : undefined;
  return name === undefined && NAMEABLE.test(value) ? value.replace(SEPARATORS, "_") : undefined;
}

function traitsOf(definition: JsonObject): Traits {
  const traits = new Map<ShapeId, JsonValue>([["smithy.api#enumValue", definition["value"]!]]);
  for (const trait of ["documentation", "tags"]) {
    const value = definition[trait];
    if (value !== undefined) traits.set(`smithy.api#${trait}`, value);
  }
  if (definition["deprecated"] === true) traits.set("smithy.api#deprecated", {});
  // An enum shape says so with a trait of its own; in the old trait it was a tag.
  const { tags } = definition;
  if (Array.isArray(tags) && tags.includes("internal")) traits.set("smithy.api#internal", {});
  return traits;
}

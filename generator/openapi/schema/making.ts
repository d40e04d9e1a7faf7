import type { JsonObject, JsonValue } from "../../model/index.js";
import type { Node } from "../document/node.js";
import { pascalCase } from "../names/words.js";
import { traitsOf } from "../shape-book.js";
import { defaultTrait, type Defaultable } from "./defaults.js";
import { descriptionsOf } from "./descriptions.js";
import type { Merged } from "./merged.js";
import type { Travel } from "./simple.js";
import type { Target } from "./target.js";
import type { Schema } from "./term.js";

/** A schema that is becoming a shape. */
export interface Making {
  readonly merged: Merged;
  /** Where it stands; names are made of that. */
  readonly place: Node;
  /** Whether others can refer to it, so that it is to be a shape of its own. */
  readonly isNamed: boolean;
  readonly travel: Travel;
  /** What schemas within it become. */
  readonly target: (schema: Schema, place: Node, travel?: Travel) => Target;
  /** Lets references to the schema, from within it above all, find what it becomes. */
  readonly remember: (target: Target) => void;
  /** Puts off what can wait: schemas that refer to one another in long chains would exhaust the stack. */
  readonly later: (task: () => void) => void;
}

/** What a shape is, but for its traits and for the members that only now can be made. */
export interface Body {
  readonly of: Defaultable;
  /** The kind of a list's elements, once they are made. */
  readonly item?: () => string | undefined;
  readonly traits?: JsonObject;
  /** Properties of the shape in the JSON AST, such as `members`; `traits` are added to the others. */
  readonly parts: (id: string) => { readonly traits?: JsonObject; readonly [property: string]: JsonValue | undefined };
}

/** Makes a shape of its own for a schema. */
export function ownShape(making: Making, body: Body): Target {
  const { merged, place, isNamed, remember, later } = making;
  const { reading } = merged;
  const name = nameOf(making);
  const id = reading.shapes.reserve(name, place);
  const descriptions = descriptionsOf(describing(merged));
  const target: Target = {
    id,
    of: body.of,
    get item() {
      return body.item?.();
    },
    traits: { ...(isNamed ? {} : descriptions), ...defaultOf(making, body.of) },
    isNullable: merged.isNullable,
  };
  remember(target);
  later(() => {
    const { traits: inner, ...parts } = body.parts(id);
    const traits = { ...descriptions, ...body.traits, ...inner };
    reading.shapes.define(id, traitsOf({ type: body.of.type, ...parts, traits: emptied(traits) }));
  });
  return target;
}

/** A shape of the prelude for a schema that has no need of one of its own. */
export function preludeShape(making: Making, id: string, of: Defaultable): Target {
  const { merged } = making;
  const traits = { ...of.traits, ...descriptionsOf(describing(merged)), ...defaultOf(making, of) };
  return { id, of, traits, isNullable: merged.isNullable };
}

function defaultOf({ merged }: Making, of: Defaultable): JsonObject {
  const place = describing(merged).length === 0 ? undefined : merged.description("default");
  return traitsOf({ "smithy.api#default": defaultTrait(merged.reading, place, of) });
}

/** The terms that describe the schema: none where it is looked at as one of its types, for it is described as a whole. */
function describing({ own }: Merged): Schema {
  return own.some(({ type }) => type !== undefined) ? [] : own;
}

function emptied(traits: JsonObject): JsonObject | undefined {
  return Object.keys(traits).length === 0 ? undefined : traits;
}

function nameOf({ merged, place }: Making): string {
  const { names, places } = merged.reading;
  const type = merged.terms.find((term) => term.type !== undefined)?.type;
  const given = places.given(place);
  if (given !== undefined && type === undefined) return given;
  const name = places.of(place) + (type === undefined ? "" : pascalCase(type));
  const claimed = names.claim(name, `${name}Value`);
  if (type === undefined && place.object) places.give(place, claimed);
  return claimed;
}

import { isJsonObject } from "./json.js";
import type { Model } from "./model.js";
import type { ShapeId } from "./shape-id.js";
import { membersOf, type Member, type Shape, type Traits } from "./shape.js";

/** A union whose values stand alone on the wire, as in OpenAPI. @see hallmark.openapi#untagged */
export interface Untagged {
  /** Whether a value fits one alternative, or one or more. */
  readonly match: "one" | "any";
  /** The property of a structure that tells the alternatives apart, by its name on the wire. */
  readonly discriminator?: Discriminator | undefined;
}

export interface Discriminator {
  readonly property: string;
  /** Member of the union by the value of the property. */
  readonly mapping: ReadonlyMap<string, string>;
}

/** What `hallmark.openapi#untagged` says; nothing where a union has a tag. */
export function untaggedOf(traits: Traits): { readonly untagged?: Untagged } {
  const trait = traits.get("hallmark.openapi#untagged");
  if (!isJsonObject(trait)) return {};
  // The assembler has checked the value against the trait's definition in model/hallmark.
  const { match, discriminator } = trait as unknown as StatedUntagged;
  if (!discriminator) return { untagged: { match } };
  const { property, mapping } = discriminator;
  return { untagged: { match, discriminator: { property, mapping: new Map(Object.entries(mapping)) } } };
}

interface StatedUntagged {
  readonly match: "one" | "any";
  readonly discriminator?: { readonly property: string; readonly mapping: Readonly<Record<string, string>> };
}

/**
 * The values by which unions know structures, by the id of the member that holds them: those that discriminators name,
 * and in unions without one those of members that can have but one value.
 */
export function discriminatorValues(model: Model, shapes: readonly Shape[]): ReadonlyMap<ShapeId, readonly string[]> {
  const values = new Map<ShapeId, Set<string>>();
  const add = ({ id }: Member, value: string) => void values.set(id, (values.get(id) ?? new Set()).add(value));
  for (const union of shapes) {
    const { untagged } = union.type === "union" ? untaggedOf(union.traits) : {};
    if (!untagged || union.type !== "union") continue;
    const { property = "", mapping = new Map<string, string>() } = untagged.discriminator ?? {};
    for (const [value, name] of mapping) {
      const alternative = union.members.get(name);
      const holder = alternative && propertyOf(model.expect(alternative.target), property);
      if (holder && isText(model, holder)) add(holder, value);
    }
    if (mapping.size > 0) continue;
    for (const { target } of membersOf(union)) {
      const alternative = model.expect(target);
      for (const member of alternative.type === "structure" ? membersOf(alternative) : []) {
        const only = member.traits.has("smithy.api#required") ? onlyValue(model.expect(member.target)) : undefined;
        if (only !== undefined) add(member, only);
      }
    }
  }
  return new Map([...values].map(([id, known]) => [id, [...known]]));
}

/** The value of an enum that has no other. */
function onlyValue(shape: Shape): string | undefined {
  if (shape.type !== "enum" || shape.members.size !== 1) return undefined;
  const [member] = membersOf(shape);
  const value = member!.traits.get("smithy.api#enumValue") ?? member!.name;
  return typeof value === "string" ? value : undefined;
}

/** The member of a structure that a property on the wire is. */
function propertyOf(shape: Shape, property: string): Member | undefined {
  if (shape.type !== "structure") return undefined;
  return membersOf(shape).find(({ name, traits }) => (traits.get("smithy.api#jsonName") ?? name) === property);
}

function isText(model: Model, { target }: Member): boolean {
  const { type } = model.expect(target);
  return type === "string" || type === "enum";
}

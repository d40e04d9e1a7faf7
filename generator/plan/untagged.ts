import {
  isJsonObject,
  membersOf,
  type Member,
  type Model,
  type Shape,
  type ShapeId,
  type Traits,
} from "../model/index.js";

/** A union whose values stand alone on the wire, as in OpenAPI. @see hallmark.openapi#untagged */
export interface UntaggedPlan {
  /** Whether a value fits one alternative, or one or more. */
  readonly match: "one" | "any";
  /** The property of a structure that tells the alternatives apart, by its name on the wire. */
  readonly discriminator?: DiscriminatorPlan | undefined;
}

export interface DiscriminatorPlan {
  readonly property: string;
  /** Member of the union by the value of the property. */
  readonly mapping: ReadonlyMap<string, string>;
}

/** What `hallmark.openapi#untagged` says; nothing where a union has a tag. */
export function untaggedOf(traits: Traits): { readonly untagged?: UntaggedPlan } {
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

/** The values of discriminators, by the id of the member that holds them: all that any union knows a structure by. */
export function discriminatorValues(model: Model, shapes: readonly Shape[]): ReadonlyMap<ShapeId, readonly string[]> {
  const values = new Map<ShapeId, readonly string[]>();
  for (const union of shapes) {
    const { untagged } = union.type === "union" ? untaggedOf(union.traits) : {};
    if (!untagged?.discriminator || union.type !== "union") continue;
    const { property, mapping } = untagged.discriminator;
    for (const [value, name] of mapping) {
      const alternative = union.members.get(name);
      const holder = alternative && propertyOf(model.expect(alternative.target), property);
      if (holder && isText(model, holder)) values.set(holder.id, [...(values.get(holder.id) ?? []), value]);
    }
  }
  return new Map([...values].map(([id, known]) => [id, [...new Set(known)]]));
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

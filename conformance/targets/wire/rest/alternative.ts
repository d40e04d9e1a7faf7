import {
  membersOf,
  untaggedOf,
  type Member,
  type MembersShape,
  type Model,
  type Shape,
} from "../../../../generator/model/index.js";
import { isObject } from "../json-body.js";

/**
 * The member of a union without a tag that a value is of: the one that its discriminator names, else the structure that
 * knows most of its members, else the one of its kind. `undefined` where it is of none.
 *
 * @see hallmark.openapi#untagged
 */
export function alternativeOf(
  model: Model,
  union: MembersShape,
  value: unknown,
  outer: readonly MembersShape[] = [],
): Member | undefined {
  const { discriminator } = untaggedOf(union.traits).untagged ?? {};
  const members = membersOf(union);
  const named = members.find((member) => {
    const holder = discriminator && propertyOf(model, member, discriminator.property);
    const name = holder && isObject(value) ? value[holder.name] : undefined;
    return typeof name === "string" && discriminator!.mapping.get(name) === member.name;
  });
  if (named) return named;
  const [best] = members
    .map((member) => ({ member, known: knownMembers(model, member, value, [...outer, union]) }))
    .filter(({ known }) => known >= 0)
    .toSorted((a, b) => b.known - a.known);
  return best?.member;
}

function propertyOf(model: Model, { target }: Member, property: string): Member | undefined {
  const shape = model.expect(target);
  if (shape.type !== "structure") return undefined;
  return membersOf(shape).find(({ name, traits }) => (traits.get("smithy.api#jsonName") ?? name) === property);
}

/** How many members of a value an alternative knows; less than none where the value cannot be of it. */
function knownMembers(model: Model, { target }: Member, value: unknown, outer: readonly MembersShape[]): number {
  const shape = model.expect(target);
  switch (shape.type) {
    case "structure": {
      if (!isObject(value)) return -1;
      const isMissing = ({ name, traits }: Member) => traits.has("smithy.api#required") && value[name] === undefined;
      if (membersOf(shape).some(isMissing)) return -1;
      return Object.keys(value).filter((name) => shape.members.has(name)).length;
    }
    case "map":
      return isObject(value) ? 0 : -1;
    case "list":
      return Array.isArray(value) ? 0 : -1;
    case "union":
      return !outer.includes(shape) && alternativeOf(model, shape, value, outer) ? 0 : -1;
    default:
      return kindsOf(shape.type).includes(typeof value) ? 0 : -1;
  }
}

/** What values of a type are in a scenario. */
function kindsOf(type: Shape["type"]): readonly string[] {
  switch (type) {
    case "document":
      return ["object", "string", "number", "boolean"];
    case "boolean":
      return ["boolean"];
    case "timestamp":
      return ["string", "number"];
    case "string":
    case "enum":
    case "blob":
      return ["string"];
    default:
      return ["number"];
  }
}

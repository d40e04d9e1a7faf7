import type { NormalizedSchema } from "@smithy/core/schema";
import { Fit, isObject, keyOf, type Form } from "./fit.js";

/**
 * The members of a union without a tag that a value is of, the best one first; none where it is of none. More than one
 * only of a union of which several may be meant at once (`anyOf`): the value is then all of them, put together.
 *
 * The discriminator decides where there is one. Otherwise that one does which can hold most of the value.
 *
 * @see hallmark.openapi#untagged
 */
export function alternativesFor(union: NormalizedSchema, value: unknown, form: Form): readonly NormalizedSchema[] {
  const { named, candidates } = byDiscriminator(union, value, form);
  if (named) return [named];
  const fit = new Fit(form);
  fit.ruleOut(union, value);
  const found = candidates
    .map((member) => ({ member, cost: fit.cost(member, value) }))
    .filter(({ cost }) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost)
    .map(({ member }) => member);
  const [best] = found;
  if (!best || union.getMergedTraits()["untagged"] !== "any" || !best.isStructSchema()) return found.slice(0, 1);
  return found.filter((member) => member.isStructSchema() && member.getMergedTraits()["untagged"] === undefined);
}

/**
 * The member that the discriminator names, or else those that the value may be of: a value with another name is of none
 * that has one.
 */
function byDiscriminator(
  union: NormalizedSchema,
  value: unknown,
  form: Form,
): { readonly named?: NormalizedSchema; readonly candidates: readonly NormalizedSchema[] } {
  const members = new Map(union.structIterator());
  const [property, ...mapping] = (union.getMergedTraits()["discriminator"] ?? []) as readonly string[];
  if (property === undefined || !isObject(value)) return { candidates: [...members.values()] };
  const others = new Map(members);
  for (let at = 0; at < mapping.length; at += 2) {
    const name = mapping[at + 1]!;
    const member = members.get(name);
    const key = member && (form === "wire" ? property : memberName(member, property));
    if (key === undefined || !Object.hasOwn(value, key)) continue;
    if (value[key] === mapping[at]) return { named: member!, candidates: [] };
    others.delete(name);
  }
  return { candidates: [...others.values()] };
}

/** What a property of the wire is called in a structure. */
function memberName(structure: NormalizedSchema, property: string): string {
  if (!structure.isStructSchema()) return property;
  for (const [name, member] of structure.structIterator()) if (keyOf(name, member, "wire") === property) return name;
  return property;
}

import { membersOf, targetOf, type ServicePlan, type ShapePlan, type UnionPlan } from "../../plan/index.js";

/**
 * Whether a type that is written out, or has a mere alias for a name, leads back to itself without an interface on the
 * way: `type Json = string | Record<string, Json>`, which TypeScript takes with `{ [key: string]: Json }` only.
 */
export function isInAliasCircle(plan: ServicePlan, shape: ShapePlan): boolean {
  if (!shape.isRecursive) return false;
  const seen = new Set<ShapePlan>();
  const open = [shape];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const target of spelledOut(plan, next)) {
      if (target === shape) return true;
      if (!seen.has(target)) open.push(target);
      seen.add(target);
    }
  }
  return false;
}

/** What stands in a shape's own type without a name of its own, or with that of an alias. */
function spelledOut(plan: ServicePlan, shape: ShapePlan): readonly ShapePlan[] {
  const isSpelledOut =
    shape.kind === "list" || shape.kind === "map" || (shape.kind === "union" && shape.untagged !== undefined);
  return isSpelledOut ? membersOf(shape).map((member) => targetOf(plan, member)) : [];
}

/**
 * The alternatives of a union without a tag. One that is itself such a union, and leads back to this one, is left out
 * in favour of its own alternatives: no type can be an alternative of itself.
 */
export function alternativesOf(plan: ServicePlan, union: UnionPlan): UnionPlan["members"] {
  const seen = new Set<ShapePlan>([union]);
  const flat = (each: UnionPlan): UnionPlan["members"] =>
    each.members.flatMap((member) => {
      const target = targetOf(plan, member);
      if (target.kind !== "union" || !target.untagged || !leadsTo(plan, target, union)) return [member];
      if (seen.has(target)) return [];
      seen.add(target);
      return flat(target);
    });
  return flat(union);
}

/** Whether a union has another one for an alternative, at any remove. */
function leadsTo(plan: ServicePlan, from: UnionPlan, to: UnionPlan): boolean {
  const seen = new Set<ShapePlan>([from]);
  for (const shape of seen) {
    if (shape === to) return true;
    if (shape.kind !== "union" || !shape.untagged) continue;
    for (const member of shape.members) seen.add(targetOf(plan, member));
  }
  return false;
}

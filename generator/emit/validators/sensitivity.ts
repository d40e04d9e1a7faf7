import type { ShapeId } from "../../model/index.js";
import { targetOf, type MemberPlan, type ServicePlan, type ShapePlan } from "../../plan/index.js";

const known = new WeakMap<ServicePlan["shapes"], Map<ShapeId, boolean>>();

/**
 * Whether a shape or anything that it is made of is sensitive: then no value of it may be shown.
 *
 * @see smithy.api#sensitive
 */
export function holdsSecrets(plan: ServicePlan, shape: ShapePlan): boolean {
  const answers = known.get(plan.shapes) ?? new Map<ShapeId, boolean>();
  known.set(plan.shapes, answers);
  const answer = answers.get(shape.id);
  if (answer !== undefined) return answer;
  const found = reachesSecret(plan, shape);
  answers.set(shape.id, found);
  return found;
}

function reachesSecret(plan: ServicePlan, root: ShapePlan): boolean {
  const seen = new Set<ShapePlan>([root]);
  for (const shape of seen) {
    if (shape.isSensitive) return true;
    for (const member of membersOf(shape)) {
      if (member.isSensitive) return true;
      seen.add(targetOf(plan, member));
    }
  }
  return false;
}

/** The members of an aggregate shape, those of lists and maps included. */
export function membersOf(shape: ShapePlan): readonly MemberPlan[] {
  switch (shape.kind) {
    case "structure":
    case "union":
      return shape.members;
    case "list":
      return [shape.member];
    case "map":
      return [shape.key, shape.value];
    default:
      return [];
  }
}

import type { ShapeId } from "../../model/index.js";
import { membersOf, targetOf, type ServicePlan, type ShapePlan } from "../../plan/index.js";

/**
 * Whether a shape or anything that it is made of is sensitive: then no value of it may be shown.
 *
 * @see smithy.api#sensitive
 */
export const holdsSecrets = reaching(
  (shape) => shape.isSensitive || membersOf(shape).some(({ isSensitive }) => isSensitive),
);

/** Whether a shape or anything that it is made of has documented checks. */
export const reachesChecks = reaching((shape) => shape.kind === "structure" && shape.checks.length > 0);

/** The same for checks that validators look at, not the server alone. */
export const reachesAskedChecks = reaching(
  (shape) => shape.kind === "structure" && shape.checks.some((check) => check.where === "anywhere" && check.constraint),
);

/** Whether a shape is, or holds, a recursive union without a tag whose alternatives have to be tried. */
export const reachesGuesses = reaching((shape) => {
  if (shape.kind !== "union" || !shape.isRecursive || !shape.untagged) return false;
  const named = new Set(shape.untagged.discriminator?.mapping.values());
  return shape.members.filter(({ name }) => !named.has(name)).length > 1;
});

/** Asks a question about a shape and all that it reaches, and remembers the answers as long as there is the plan. */
function reaching(question: (shape: ShapePlan) => unknown): (plan: ServicePlan, shape: ShapePlan) => boolean {
  const known = new WeakMap<ServicePlan["shapes"], Map<ShapeId, boolean>>();
  return (plan, root) => {
    const answers = known.get(plan.shapes) ?? new Map<ShapeId, boolean>();
    known.set(plan.shapes, answers);
    const answer = answers.get(root.id) ?? reaches(plan, root, question);
    answers.set(root.id, answer);
    return answer;
  };
}

function reaches(plan: ServicePlan, root: ShapePlan, question: (shape: ShapePlan) => unknown): boolean {
  // A set that grows while it is gone through ends with everything that is reached.
  const seen = new Set([root]);
  for (const shape of seen) {
    if (question(shape)) return true;
    for (const member of membersOf(shape)) seen.add(targetOf(plan, member));
  }
  return false;
}

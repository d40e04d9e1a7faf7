import {
  membersOf,
  targetOf,
  type OperationPlan,
  type ServicePlan,
  type ShapePlan,
  type StructurePlan,
  type UnionPlan,
} from "../../plan/index.js";

/** Every structure and union that an operation takes or answers, each once, in the order in which they are met. */
export function structuresIn(
  plan: ServicePlan,
  { input, output }: OperationPlan,
): readonly (StructurePlan | UnionPlan)[] {
  const reached = new Set<ShapePlan>([input, output].filter((shape) => shape !== undefined));
  // A set grows while it is walked through: what is reached on the way is walked through as well.
  for (const shape of reached) {
    for (const member of membersOf(shape)) reached.add(targetOf(plan, member));
  }
  return [...reached].filter((shape) => shape.kind === "structure" || shape.kind === "union");
}

import type { ServicePlan, ShapePlan } from "../../plan/index.js";

/**
 * The plan with any JSON value in place of unions without a tag: which alternative a value is of, the client finds out
 * when it is sent.
 *
 * @see hallmark.openapi#untagged
 */
export function withUnionsAsJson(plan: ServicePlan): ServicePlan {
  const shapes = [...plan.shapes].map(([id, shape]) => [id, asJson(shape)] as const);
  return shapes.every(([id, shape]) => plan.shapes.get(id) === shape) ? plan : { ...plan, shapes: new Map(shapes) };
}

function asJson(shape: ShapePlan): ShapePlan {
  if (shape.kind !== "union" || !shape.untagged) return shape;
  const { members: _, untagged: __, isEventStream: ___, ...rest } = shape;
  return { ...rest, kind: "simple", type: "document", isStreaming: false, isRecursive: false };
}

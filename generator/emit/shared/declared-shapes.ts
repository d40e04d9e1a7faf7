import type { EnumPlan, ServicePlan, ShapePlan, StructurePlan, UnionPlan } from "../../plan/index.js";

/** A shape that has a TypeScript declaration of its own; all others are written out where they are used. */
export type DeclaredShape = StructurePlan | UnionPlan | EnumPlan;

/** The shapes that have a declaration of their own, errors among them, in the order of the model. */
export function declaredShapes(plan: ServicePlan): readonly DeclaredShape[] {
  return [...plan.shapes.values()].filter(isDeclared);
}

/** Whether a structure is an error, which is a class and no interface. */
export function isError(shape: ShapePlan): boolean {
  return shape.kind === "structure" && shape.role === "error";
}

/** Whether values of a shape come one by one, in a stream, and not as part of a body. */
export function isEventStream(shape: ShapePlan): boolean {
  return shape.kind === "union" && shape.isEventStream;
}

/**
 * Every error of a service, also those that only come as an event of a stream, in the order of the model. (The plan's
 * `errors` are those that answer a request.)
 */
export function errorShapes(plan: ServicePlan): readonly StructurePlan[] {
  return declaredShapes(plan).filter((shape): shape is StructurePlan => isError(shape));
}

function isDeclared(shape: ShapePlan): shape is DeclaredShape {
  return !shape.isPrelude && shape.kind !== "simple" && shape.kind !== "list" && shape.kind !== "map";
}

import { membersOf, type MemberPlan, type ShapePlan } from "../../plan/index.js";

/** What a shape's value holds that travels in the body's JSON text. */
export function bodyMembersOf(shape: ShapePlan): readonly MemberPlan[] {
  return isStream(shape) ? [] : membersOf(shape);
}

/** Whether it travels as a stream, apart from the JSON text. */
export function isStream(shape: ShapePlan): boolean {
  return (shape.kind === "union" && shape.isEventStream) || (shape.kind === "simple" && shape.isStreaming);
}

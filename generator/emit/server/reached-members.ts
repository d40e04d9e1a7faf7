import type { MemberPlan, ShapePlan } from "../../plan/index.js";

/** What a shape's value holds that travels in the body's JSON text. */
export function membersOf(shape: ShapePlan): readonly MemberPlan[] {
  switch (shape.kind) {
    case "structure":
    case "union":
      return isStream(shape) ? [] : shape.members;
    case "list":
      return [shape.member];
    case "map":
      return [shape.key, shape.value];
    default:
      return [];
  }
}

/** Whether it travels as a stream, apart from the JSON text. */
export function isStream(shape: ShapePlan): boolean {
  return (shape.kind === "union" && shape.isEventStream) || (shape.kind === "simple" && shape.isStreaming);
}

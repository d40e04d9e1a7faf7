import {
  httpLocation,
  membersOf,
  type MemberPlan,
  type ServicePlan,
  type ShapePlan,
  type StructurePlan,
} from "../../plan/index.js";

export type Direction = "request" | "response";

/** What a shape's value holds that travels in the body's JSON text. */
export function bodyMembersOf(shape: ShapePlan): readonly MemberPlan[] {
  return isStream(shape) ? [] : membersOf(shape);
}

/** Whether it travels as a stream, apart from the JSON text. */
export function isStream(shape: ShapePlan): boolean {
  return (shape.kind === "union" && shape.isEventStream) || (shape.kind === "simple" && shape.isStreaming);
}

/** The members of an input, an output or an error whose shapes stand in the body in the protocol's own notation. */
export function documentMembers(
  plan: ServicePlan,
  structure: StructurePlan,
  direction: Direction,
): readonly MemberPlan[] {
  if (!plan.protocol!.bindsHttp) return membersOf(structure);
  return structure.members.filter((member) => ["body", "payload"].includes(httpLocation(member, direction)));
}

import {
  httpLocation,
  httpOf,
  type HttpLocation,
  type HttpMemberPlan,
  type MemberPlan,
  type StructurePlan,
} from "../../plan/index.js";

/** How a member travels over HTTP. The traits are asked: the document may describe another protocol than the plan. */
export function httpOfMember(member: MemberPlan): HttpMemberPlan | undefined {
  return member.http ?? httpOf(member.traits).http;
}

/** The members of an input (`request`), or of an output or error (`response`), that travel in some place. */
export function membersAt(
  structure: StructurePlan | undefined,
  direction: "request" | "response",
  location: HttpLocation,
): readonly MemberPlan[] {
  return (structure?.members ?? []).filter((member) => {
    const http = httpOfMember(member);
    return httpLocation({ ...(http && { http }) }, direction) === location;
  });
}

/** The name of a parameter or header. */
export function parameterName(member: MemberPlan): string {
  return httpOfMember(member)?.name ?? member.name;
}

import { httpLocation, targetOf, type MemberPlan, type ServicePlan, type StructurePlan } from "../../plan/index.js";

/** The member of an input (`request`) or output (`response`) that is the body of the message and a blob, streams included. */
export function blobPayloadOf(
  plan: ServicePlan,
  structure: StructurePlan,
  direction: "request" | "response",
): MemberPlan | undefined {
  return structure.members.find((member) => {
    const target = targetOf(plan, member);
    return httpLocation(member, direction) === "payload" && target.kind === "simple" && target.type === "blob";
  });
}

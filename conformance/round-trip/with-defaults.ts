import type { JsonValue } from "../../generator/model/index.js";
import { targetOf, type MemberPlan, type ServicePlan, type ShapePlan } from "../../generator/plan/index.js";

/** A value as a server completes it: with the defaults of members that it lacks, at every depth. */
export function withDefaults(plan: ServicePlan, shape: ShapePlan | undefined, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !shape) return value;
  const within = (member: MemberPlan, part: unknown) => withDefaults(plan, targetOf(plan, member), part);
  switch (shape.kind) {
    case "structure": {
      const members = value as Readonly<Record<string, unknown>>;
      const entries = shape.members.map((member) => {
        const own = members[member.name];
        return [member.name, own === undefined ? defaultOf(plan, member) : within(member, own)] as const;
      });
      return { ...members, ...Object.fromEntries(entries.filter(([, part]) => part !== undefined)) };
    }
    case "union": {
      // Of a stream of events, whatever is in it is sent as it is.
      if (shape.isEventStream) return value;
      const entries = Object.entries(value).map(([name, part]) => {
        const member = shape.members.find((each) => each.name === name);
        return [name, member ? within(member, part) : part] as const;
      });
      return Object.fromEntries(entries);
    }
    case "list":
      return (value as readonly unknown[]).map((part) => within(shape.member, part));
    case "map":
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, within(shape.value, part)]));
    default:
      return value;
  }
}

/** None where the range of a number forbids it: such zeros are left over from Smithy 1.0. */
function defaultOf(plan: ServicePlan, member: MemberPlan): JsonValue | Date | Uint8Array | undefined {
  const { defaultValue, constraints } = member;
  const target = targetOf(plan, member);
  if (typeof defaultValue === "number") {
    const { min = -Infinity, max = Infinity } = constraints.range ?? {};
    if (defaultValue < min || defaultValue > max) return undefined;
  }
  if (target.kind !== "simple" || defaultValue === undefined) return defaultValue;
  if (target.type === "timestamp") return new Date(Number(defaultValue) * 1000);
  return target.type === "blob" ? new Uint8Array(Buffer.from(String(defaultValue), "base64")) : defaultValue;
}

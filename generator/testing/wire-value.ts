import type { JsonValue } from "../model/index.js";
import { targetOf, type MemberPlan, type ServicePlan, type ShapePlan } from "../plan/index.js";

/** A value as generated code has it in the form of a JSON body. Streams of events, which no body holds, are left out. */
export function wireValue(plan: ServicePlan, shape: ShapePlan, value: unknown, member?: MemberPlan): JsonValue {
  const inner = (of: MemberPlan, each: unknown) => wireValue(plan, targetOf(plan, of), each, of);
  if (value === null) return null;
  switch (shape.kind) {
    case "structure":
    case "union": {
      const present = shape.members.filter(({ name }) => Object.hasOwn(value as object, name));
      const wireName = (of: MemberPlan) => (plan.protocol?.bindsHttp ? of.jsonName : undefined) ?? of.name;
      return Object.fromEntries(
        present
          .filter((of) => !isEventStream(targetOf(plan, of)))
          .map((of) => [wireName(of), inner(of, (value as Record<string, unknown>)[of.name])]),
      );
    }
    case "list":
      return (value as readonly unknown[]).map((each) => inner(shape.member, each));
    case "map":
      return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, inner(shape.value, each)]));
    case "enum":
    case "intEnum":
      return value as JsonValue;
    case "simple":
      if (value instanceof Date) return timestamp(value, member?.timestampFormat ?? shape.timestampFormat);
      if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
      return shape.type.startsWith("big") ? Number(String(value)) : (value as JsonValue);
    default:
      return shape satisfies never;
  }
}

function isEventStream(shape: ShapePlan): boolean {
  return shape.kind === "union" && shape.isEventStream;
}

function timestamp(time: Date, format: MemberPlan["timestampFormat"]): JsonValue {
  switch (format) {
    case "date-time":
      return time.toISOString();
    case "http-date":
      return time.toUTCString();
    default:
      return time.getTime() / 1000;
  }
}

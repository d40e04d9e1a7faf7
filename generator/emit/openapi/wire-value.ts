import type { JsonObject, JsonValue } from "../../model/index.js";
import { isJsonObject, targetOf, type MemberPlan, type SimplePlan, type TimestampFormat } from "../../plan/index.js";
import { BASE64, propertyName, tellsAll } from "../shared/json-schema/index.js";
import type { DocumentContext } from "./document-context.js";
import { httpOfMember } from "./member-location.js";

/** The name of a member in a body. */
export function wireName(context: DocumentContext, member: MemberPlan): string {
  return propertyName(context, member);
}

/** A value of a trait as it travels. Smithy's converter changes the names of members only. */
export function wireValue(context: DocumentContext, member: MemberPlan, value: JsonValue): JsonValue {
  if (value === null) return value;
  const target = targetOf(context.plan, member);
  switch (target.kind) {
    case "structure":
      return isJsonObject(value) ? wireMembers(context, target.members, value) : value;
    case "union":
      if (!isJsonObject(value)) return value;
      return target.untagged ? wireAlone(context, target.members, value) : wireMembers(context, target.members, value);
    case "list":
      if (!Array.isArray(value)) return value;
      return (value as readonly JsonValue[]).map((each) => wireValue(context, target.member, each));
    case "map":
      if (!isJsonObject(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, wireValue(context, target.value, each)]),
      );
    case "simple":
      return tellsAll(context) ? wireText(target, value, formatOf(context, member)) : value;
    default:
      return value;
  }
}

function wireMembers(context: DocumentContext, members: readonly MemberPlan[], value: JsonObject): JsonObject {
  const entries = Object.entries(value).flatMap(([name, each]): readonly (readonly [string, JsonValue])[] => {
    const member = members.find((candidate) => candidate.name === name);
    if (!member) return [[name, each]];
    const wire = wireValue(context, member, each);
    return member.holdsOthers && isJsonObject(wire) ? Object.entries(wire) : [[wireName(context, member), wire]];
  });
  return Object.fromEntries<JsonValue>(entries);
}

/** The value of a union without a tag. */
function wireAlone(context: DocumentContext, members: readonly MemberPlan[], value: JsonObject): JsonValue {
  const [name, inner] = Object.entries(value)[0] ?? [];
  const member = members.find((candidate) => candidate.name === name);
  return member && inner !== undefined ? wireValue(context, member, inner) : value;
}

/** How a time is written that a member holds: its own way, or that of the place where it travels. */
function formatOf(context: DocumentContext, member: MemberPlan): TimestampFormat {
  const { location } = httpOfMember(member) ?? {};
  const elsewhere = location === "header" ? "http-date" : location && location !== "payload" ? "date-time" : undefined;
  return member.timestampFormat ?? elsewhere ?? context.rules.defaultTimestampFormat;
}

/** In models, times are text, and bytes may be described instead of encoded: `<binary data>`. */
function wireText(shape: SimplePlan, value: JsonValue, format: TimestampFormat): JsonValue {
  if (typeof value !== "string") return value;
  if (shape.type === "blob") return new RegExp(BASE64).test(value) ? value : Buffer.from(value).toString("base64");
  const time = shape.type === "timestamp" ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) return value;
  if (format === "epoch-seconds") return time / 1000;
  return format === "http-date" ? new Date(time).toUTCString() : value;
}

import type { JsonObject } from "../../model/index.js";
import { targetOf, type MemberPlan } from "../../plan/index.js";
import { bareSchema, tellsAll } from "../shared/json-schema/index.js";
import type { DocumentContext } from "./document-context.js";

/** Where text travels. */
export type TextPlace = "path" | "query" | "header" | "cookie";

/**
 * The schema of a member that travels as text. Times without a format of their own are written otherwise than in
 * bodies: as date-time in URIs, as HTTP writes dates in headers; and a string with a media type is Base64 in headers.
 */
export function textSchema(context: DocumentContext, member: MemberPlan, place: TextPlace): JsonObject {
  const target = targetOf(context.plan, member);
  const schema = bareSchema(context, member);
  if (target.kind === "list") {
    const { $ref: _, ...others } = schema;
    return { ...others, type: "array", items: textSchema(context, target.member, place) };
  }
  if (target.kind !== "simple" && target.kind !== "enum") return schema;
  if (target.kind === "simple" && target.type === "timestamp" && !hasOwnFormat(context, member, place)) {
    return asText(schema, place === "header" ? headerTime(context) : { format: "date-time" });
  }
  const isString = target.kind === "enum" || (target.kind === "simple" && target.type === "string");
  if (isString && place === "header" && target.traits.has("smithy.api#mediaType")) {
    const { $ref: _, ...others } = schema;
    return { ...others, type: "string", ...base64(context) };
  }
  return schema;
}

/** But in paths, Smithy's converter asks the member alone, though the format of its target holds for it as well. */
function hasOwnFormat(context: DocumentContext, member: MemberPlan, place: TextPlace): boolean {
  const asksTarget = tellsAll(context) || place === "path";
  return asksTarget ? member.timestampFormat !== undefined : member.traits.has("smithy.api#timestampFormat");
}

function headerTime(context: DocumentContext): JsonObject {
  return tellsAll(context) ? { "x-hallmark-timestamp": "A date as in the header fields of HTTP." } : {};
}

function base64(context: DocumentContext): JsonObject {
  return tellsAll(context) && context.rules.dialect === "openapi-3.1"
    ? { contentEncoding: "base64" }
    : { format: "byte" };
}

/** A schema of a time as one of a text. */
function asText(schema: JsonObject, added: JsonObject): JsonObject {
  const { format: _, minimum: __, maximum: ___, "x-hallmark-timestamp": ____, ...others } = schema;
  return { ...others, type: "string", ...added };
}

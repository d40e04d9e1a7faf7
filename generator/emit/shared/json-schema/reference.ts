import type { JsonObject } from "../../../model/index.js";
import type { MemberPlan, ShapePlan } from "../../../plan/index.js";
import { tellsAll, type SchemaContext } from "./context.js";
import { memberExtras } from "./extras.js";
import { finish, prose, traitKeywords } from "./trait-keywords.js";

/** A reference with what a member adds to its target. Before JSON Schema 2019-09, nothing may stand beside one. */
export function besideReference(
  context: SchemaContext,
  reference: JsonObject,
  member: MemberPlan,
  target: ShapePlan,
): JsonObject {
  if (!tellsAll(context)) return smithyReference(context, reference, member);
  const { description: _, ...own } = finish(
    context,
    { ...traitKeywords(context, member.traits, target) },
    member.traits,
  );
  const { documentation } = member;
  const added = {
    ...(documentation !== undefined && { description: prose(context, documentation) }),
    ...own,
    ...memberExtras(context, member, target),
  };
  if (Object.keys(added).length === 0) return reference;
  return allowsNeighbours(context) ? { ...reference, ...added } : { allOf: [reference], ...added };
}

function smithyReference({ rules }: SchemaContext, reference: JsonObject, member: MemberPlan): JsonObject {
  const documentation = member.traits.get("smithy.api#documentation");
  const described =
    rules.addReferenceDescriptions && documentation !== undefined
      ? { ...reference, description: documentation }
      : reference;
  const defaultValue = member.traits.get("smithy.api#default");
  if (defaultValue === undefined || rules.disableDefaultValues) return described;
  return { allOf: [described, { default: defaultValue }] };
}

const RESTRICTING = ["$ref", "type", "oneOf", "anyOf", "allOf", "enum", "const"];

/** `null` or what the schema allows. */
export function orNull(context: SchemaContext, schema: JsonObject): JsonObject {
  if (!RESTRICTING.some((word) => word in schema)) return schema;
  if (context.rules.dialect !== "openapi-3.0") return { anyOf: [schema, { type: "null" }] };
  return "type" in schema ? { ...schema, nullable: true } : { allOf: [schema], nullable: true };
}

function allowsNeighbours({ rules }: SchemaContext): boolean {
  return rules.dialect === "draft2020-12" || rules.dialect === "openapi-3.1";
}

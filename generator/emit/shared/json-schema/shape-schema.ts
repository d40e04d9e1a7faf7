import type { JsonObject, JsonValue } from "../../../model/index.js";
import {
  targetOf,
  type MapPlan,
  type MemberPlan,
  type ShapePlan,
  type StructurePlan,
  type UnionPlan,
} from "../../../plan/index.js";
import { isEventStream } from "../declared-shapes.js";
import { isReferenced, permitted, tellsAll, type Keywords, type SchemaContext } from "./context.js";
import { enumKeywords, meanings } from "./enum-keywords.js";
import { memberExtras, shapeExtras } from "./extras.js";
import { inOrder, meaningFirst } from "./keyword-order.js";
import { besideReference, orNull } from "./reference.js";
import { simpleKeywords } from "./simple-keywords.js";
import { finish, traitKeywords } from "./trait-keywords.js";

/** The schema of a shape's values, written out. What it is made of is referred to where that has a schema of its own. */
export function shapeSchema(context: SchemaContext, shape: ShapePlan): JsonObject {
  const { default: ofShape, ...others } = traitKeywords(context, shape.traits, shape);
  // The default of a shape is none of its members', which have to repeat it; Smithy's converter tells it all the same.
  const told = ofShape === undefined || tellsAll(context) ? others : { ...others, default: ofShape };
  const own = { ...told, ...meanings(context, shape) };
  const schema = finish(context, { ...kindKeywords(context, shape), ...own }, shape.traits, shape);
  return { ...schema, ...shapeExtras(context, shape) };
}

/** The same for the place where the shape has its name: what it means comes first. */
export function definitionSchema(context: SchemaContext, shape: ShapePlan): JsonObject {
  return meaningFirst(context, shapeSchema(context, shape));
}

/** The schema of a structure of which only some members are in a body. */
export function partialSchema(
  context: SchemaContext,
  shape: StructurePlan,
  members: readonly MemberPlan[],
): JsonObject {
  return definitionSchema(context, { ...shape, members });
}

/** The schema of a member's value: that of its target or a reference to it, with what the member's own traits say. */
export function memberSchema(context: SchemaContext, member: MemberPlan): JsonObject {
  const target = targetOf(context.plan, member);
  const schema = isReferenced(context.rules, target)
    ? besideReference(context, referenceTo(context, target), member, target)
    : inlineSchema(context, member, target);
  return member.isNullable ? orNull(context, schema) : schema;
}

/** The same where nothing may stand beside a reference, as for the whole of a body. */
export function bareSchema(context: SchemaContext, member: MemberPlan): JsonObject {
  const target = targetOf(context.plan, member);
  const schema = isReferenced(context.rules, target)
    ? referenceTo(context, target)
    : inlineSchema(context, member, target);
  return member.isNullable ? orNull(context, schema) : schema;
}

/** The name of a member on the wire. */
export function propertyName({ rules }: Pick<SchemaContext, "rules">, member: MemberPlan): string {
  return (rules.useJsonName ? member.jsonName : undefined) ?? member.name;
}

export function referenceTo({ rules, names }: SchemaContext, shape: ShapePlan): JsonObject {
  return { $ref: `${rules.definitionPointer}/${names.get(shape.id)!}` };
}

/** Every shape that has a schema of its own, by the schema's name. */
export function definitions(context: SchemaContext): ReadonlyMap<string, ShapePlan> {
  const shapes = [...context.plan.shapes.values()];
  const isUnitOfUnion = shapes.some(
    (shape) => shape.kind === "union" && shape.members.some(({ target }) => target === "smithy.api#Unit"),
  );
  const referenced = shapes
    .filter((shape) => isReferenced(context.rules, shape))
    .filter(({ id, isPrelude }) => !isPrelude || (id === "smithy.api#Unit" && isUnitOfUnion));
  return new Map(referenced.map((shape) => [context.names.get(shape.id)!, shape]));
}

function inlineSchema(context: SchemaContext, member: MemberPlan, target: ShapePlan): JsonObject {
  const { discriminates } = member;
  const base = discriminates ? { type: "string", enum: discriminates } : shapeSchema(context, target);
  const schema = { ...base, ...traitKeywords(context, member.traits, target) };
  return inOrder(context, { ...finish(context, schema, member.traits), ...memberExtras(context, member, target) });
}

/** What the kind of a shape says, its traits aside. */
function kindKeywords(context: SchemaContext, shape: ShapePlan): Keywords {
  switch (shape.kind) {
    case "simple":
      return simpleKeywords(context, shape);
    case "enum":
    case "intEnum":
      return enumKeywords(context, shape);
    case "list": {
      const items = memberSchema(context, shape.member);
      return { type: "array", items: isSparse(context, shape) ? orNull(context, items) : items };
    }
    case "map":
      return mapKeywords(context, shape);
    case "structure":
      return objectKeywords(context, shape.members);
    case "union":
      return unionKeywords(context, shape);
    default:
      return shape satisfies never;
  }
}

/** Whether `null` is told here. A member that may be null by itself tells so. */
function isSparse(context: SchemaContext, shape: Extract<ShapePlan, { readonly isSparse: boolean }>): boolean {
  const element = shape.kind === "list" ? shape.member : shape.value;
  return tellsAll(context) && shape.isSparse && !element.isNullable;
}

function mapKeywords(context: SchemaContext, shape: MapPlan): Keywords {
  const value = memberSchema(context, shape.value);
  const values = isSparse(context, shape) ? orNull(context, value) : value;
  if (context.rules.mapStrategy === "patternProperties") {
    return { type: "object", patternProperties: { [shape.key.constraints.pattern ?? ".+"]: values } };
  }
  const keys = memberSchema(context, shape.key);
  const isWorthTelling = !tellsAll(context) || Object.keys(keys).some((word) => !/^(type|description)$/.test(word));
  return { type: "object", ...(isWorthTelling && { propertyNames: keys }), additionalProperties: values };
}

function objectKeywords(context: SchemaContext, members: readonly MemberPlan[]): Keywords {
  const named = members.filter(({ holdsOthers }) => !holdsOthers);
  const others = members.find(({ holdsOthers }) => holdsOthers);
  const properties = named.map((member) => [propertyName(context, member), memberSchema(context, member)] as const);
  const required = named
    // A stream of events is what follows, not a member of the first object.
    .filter((member) => member.isRequired && !(tellsAll(context) && isEventStream(targetOf(context.plan, member))))
    .map((member) => propertyName(context, member));
  const rest = others && targetOf(context.plan, others);
  return {
    type: "object",
    ...((properties.length > 0 || tellsAll(context)) && { properties: Object.fromEntries<JsonValue>(properties) }),
    ...(required.length > 0 && { required: tellsAll(context) ? required : required.toSorted() }),
    ...(rest?.kind === "map" && { additionalProperties: mapKeywords(context, rest)["additionalProperties"]! }),
  };
}

function unionKeywords(context: SchemaContext, shape: UnionPlan): Keywords {
  if (shape.untagged) return untaggedKeywords(context, shape, shape.untagged);
  switch (context.rules.unionStrategy) {
    case "object":
      return { type: "object" };
    case "structure":
      return objectKeywords(context, shape.members);
    default:
      return alternatives(
        context,
        "oneOf",
        shape.members.map((member) => ({
          type: "object",
          title: propertyName(context, member),
          properties: { [propertyName(context, member)]: memberSchema(context, member) },
          required: [propertyName(context, member)],
        })),
      );
  }
}

/** Schemas of which one holds. A single one needs no list, though Smithy's converter makes one. */
function alternatives(context: SchemaContext, word: "oneOf" | "anyOf", schemas: readonly JsonObject[]): Keywords {
  const told = schemas.map((each) => permitted(context, each));
  return told.length === 1 && tellsAll(context) ? { ...told[0] } : { [word]: told };
}

/** The value of one member stands alone. @see hallmark.openapi#untagged */
function untaggedKeywords(
  context: SchemaContext,
  { members }: UnionPlan,
  { match, discriminator }: NonNullable<UnionPlan["untagged"]>,
): Keywords {
  const referenceOf = (name: string) => {
    const member = members.find((each) => each.name === name);
    const reference = member && referenceTo(context, targetOf(context.plan, member))["$ref"];
    return reference === undefined ? [] : [reference];
  };
  return {
    ...alternatives(
      context,
      match === "one" ? "oneOf" : "anyOf",
      members.map((member) => memberSchema(context, member)),
    ),
    ...(discriminator && {
      discriminator: {
        propertyName: discriminator.property,
        mapping: Object.fromEntries(
          [...discriminator.mapping].flatMap(([value, name]) => referenceOf(name).map((each) => [value, each])),
        ),
      },
    }),
  };
}

import type { JsonObject, JsonValue, Traits } from "../../../model/index.js";
import { constraintsIn, type ShapePlan, type TimestampFormat } from "../../../plan/index.js";
import { markdownOf } from "../prose/markdown.js";
import { constraintKeywords } from "./constraint-keywords.js";
import { isOpenApi, tellsAll, type Keywords, type SchemaContext } from "./context.js";
import { timestampKeywords } from "./simple-keywords.js";

/**
 * What the traits of a shape, or of a member beside those of its target, say in a schema.
 *
 * @param target the shape, or the target of the member
 */
export function traitKeywords(context: SchemaContext, traits: Traits, target: ShapePlan): JsonObject {
  const text = (trait: string) => {
    const value = traits.get(trait);
    return typeof value === "string" ? value : undefined;
  };
  const documentation = text("smithy.api#documentation");
  const title = text("smithy.api#title");
  const mediaType = text("smithy.api#mediaType");
  const format = text("hallmark.openapi#format");
  const defaultValue = context.rules.disableDefaultValues ? undefined : traits.get("smithy.api#default");
  return {
    ...(documentation !== undefined && { description: prose(context, documentation) }),
    ...(title !== undefined && { title }),
    ...(mediaType !== undefined && { contentMediaType: mediaType }),
    ...(format !== undefined && { format }),
    ...constraintKeywords(
      context,
      constraintsIn((trait) => traits.get(trait)),
      target,
    ),
    ...(isTold(context, defaultValue) && { default: defaultValue }),
  };
}

/** Documentation as the style has it. */
export function prose(context: Pick<SchemaContext, "rules">, documentation: string): string {
  return tellsAll(context) ? markdownOf(documentation) : documentation;
}

/** A default of `null` takes the default of a shape away; Smithy's converter tells it all the same. */
function isTold(context: SchemaContext, value: JsonValue | undefined): value is JsonValue {
  return value !== undefined && (value !== null || !tellsAll(context));
}

/**
 * What is changed in a schema once everything else is in it: times get the form that they travel in, words that only
 * OpenAPI has are added, and those that a dialect lacks or the settings forbid are taken away.
 *
 * @param shape the shape that the schema is of; left out for a member, which adds to what was made of its target
 */
export function finish(context: SchemaContext, schema: Keywords, traits: Traits, shape?: ShapePlan): Keywords {
  const { rules } = context;
  const isTimestamp = shape?.kind === "simple" && shape.type === "timestamp";
  const ownFormat = traits.get("smithy.api#timestampFormat") as TimestampFormat | undefined;
  if (isTimestamp || ownFormat !== undefined) {
    const { format: _, "x-hallmark-timestamp": __, ...others } = schema;
    schema = { ...others, ...timestampKeywords(context, ownFormat ?? rules.defaultTimestampFormat) };
  }
  if (isOpenApi(context)) Object.assign(schema, openApiKeywords(context, schema, traits, shape));
  else if (tellsAll(context) && traits.has("smithy.api#deprecated")) schema["deprecated"] = true;
  for (const keyword of [...lackingIn(context), ...rules.disableFeatures]) delete schema[keyword];
  return schema;
}

function openApiKeywords(context: SchemaContext, schema: Keywords, traits: Traits, shape?: ShapePlan): JsonObject {
  const documentation = externalDocumentation(traits, context.rules.externalDocs);
  return {
    ...(documentation && { externalDocs: documentation }),
    ...(traits.has("smithy.api#deprecated") && { deprecated: true }),
    ...specificationExtensions(context.plan, traits),
    ...(!tellsAll(context) && schema["format"] === undefined && smithyFormat(schema, traits, shape)),
  };
}

/** Formats that Smithy's converter adds: for fractions of seconds, and so that forms hide what is sensitive. */
function smithyFormat(schema: Keywords, traits: Traits, shape?: ShapePlan): JsonObject {
  if (shape?.kind === "simple") {
    if (shape.type === "timestamp") return schema["type"] === "number" ? { format: "double" } : {};
    if (shape.type === "blob" || shape.type === "float" || shape.type === "double") return {};
  }
  return traits.has("smithy.api#sensitive") ? { format: "password" } : {};
}

function lackingIn({ rules }: SchemaContext): readonly string[] {
  if (rules.dialect === "openapi-3.0") return ["propertyNames", "contentMediaType"];
  return rules.dialect === "openapi-3.1" && rules.style === "smithy" ? ["contentMediaType"] : [];
}

/**
 * The link that OpenAPI has room for among those of a trait.
 *
 * @param names the names that may be taken, the best first
 * @see smithy.api#externalDocumentation
 */
export function externalDocumentation(traits: Traits, names: readonly string[]): JsonObject | undefined {
  const links = Object.entries((traits.get("smithy.api#externalDocumentation") ?? {}) as JsonObject);
  for (const name of names) {
    const found = links.find(([key]) => key.toLowerCase() === name.toLowerCase());
    if (found) return { description: found[0], url: found[1] };
  }
  return undefined;
}

/** The values of traits that documents are to tell under names of their own. @see smithy.openapi#specificationExtension */
export function specificationExtensions(
  { specificationExtensions: names }: Pick<SchemaContext["plan"], "specificationExtensions">,
  traits: Traits,
): JsonObject {
  return Object.fromEntries(
    [...traits].flatMap(([id, value]) => {
      const name = names.get(id);
      return name === undefined ? [] : [[name, value]];
    }),
  );
}

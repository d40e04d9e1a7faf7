import type { JsonObject, JsonValue, ShapeId } from "../../../model/index.js";
import type { ServicePlan, ShapePlan, TimestampFormat } from "../../../plan/index.js";

/** What decides how schemas are written: settings with nothing left out. Their meaning is told in the plan. */
export interface SchemaRules {
  readonly dialect: "draft07" | "draft2020-12" | "openapi-3.0" | "openapi-3.1";
  readonly style: "hallmark" | "smithy";
  readonly definitionPointer: string;
  readonly alphanumericOnlyRefs: boolean;
  readonly useJsonName: boolean;
  readonly defaultTimestampFormat: TimestampFormat;
  readonly unionStrategy: "oneOf" | "object" | "structure";
  readonly enumStrategy: "enum" | "oneOf";
  readonly mapStrategy: "propertyNames" | "patternProperties";
  readonly useInlineMaps: boolean;
  readonly disableFeatures: readonly string[];
  readonly supportNonNumericFloats: boolean;
  readonly disableDefaultValues: boolean;
  readonly disableIntEnums: boolean;
  readonly useIntegerType: boolean;
  readonly disableIntegerFormat: boolean;
  readonly useStringsForArbitraryPrecision: boolean;
  readonly addReferenceDescriptions: boolean;
  readonly defaultBlobFormat: string;
  readonly externalDocs: readonly string[];
}

/** Everything that the schema of a shape is made from. */
export interface SchemaContext {
  readonly plan: Pick<ServicePlan, "shapes" | "specificationExtensions">;
  readonly rules: SchemaRules;
  /** What the schema of each shape that has one of its own is called. */
  readonly names: ReadonlyMap<ShapeId, string>;
}

/** A schema in the making. */
export type Keywords = Record<string, JsonValue>;

export function isOpenApi({ rules }: Pick<SchemaContext, "rules">): boolean {
  return rules.dialect.startsWith("openapi-");
}

/** Whether the words of ours are written, and all that the standard lets us say. */
export function tellsAll({ rules }: Pick<SchemaContext, "rules">): boolean {
  return rules.style === "hallmark";
}

/** A part of a schema without the words that the settings forbid. Smithy's converter looks at whole schemas only. */
export function permitted(context: Pick<SchemaContext, "rules">, part: JsonObject): JsonObject {
  const { disableFeatures } = context.rules;
  if (!tellsAll(context) || disableFeatures.length === 0) return part;
  return Object.fromEntries(Object.entries(part).filter(([word]) => !disableFeatures.includes(word)));
}

/** Whether a shape has a schema of its own that others refer to; if not, it is written out where it is used. */
export function isReferenced(rules: SchemaRules, shape: ShapePlan): boolean {
  switch (shape.kind) {
    case "structure":
      // The prelude's `Unit` says nothing that would be worth a name, but Smithy gives it one.
      return rules.style === "smithy" || !shape.isPrelude;
    case "union":
    case "enum":
      return true;
    case "intEnum":
      return !rules.disableIntEnums;
    case "map":
      return !rules.useInlineMaps;
    case "simple":
      // Strings whose values have no names that an enum shape could give its members.
      return shape.traits.has("smithy.api#enum");
    default:
      return false;
  }
}

import type { JsonSchemaSettings, OpenApiSettings } from "../../../plan/index.js";
import type { SchemaRules } from "./context.js";

/** Names that links to documentation usually have, the best first. */
const EXTERNAL_DOCS = ["Homepage", "API Reference", "User Guide", "Developer Guide", "Reference", "Guide"];

/**
 * Settings with what they leave open filled in: by what Smithy's converter takes, or else by what tells the most of the
 * model.
 *
 * @param fixed what the kind of document decides
 */
export function schemaRules(
  settings: JsonSchemaSettings & OpenApiSettings,
  fixed: Pick<SchemaRules, "dialect" | "definitionPointer"> & Partial<SchemaRules>,
): SchemaRules {
  const style = settings.style ?? "hallmark";
  const isOurs = style === "hallmark";
  const base64 = isOurs && fixed.dialect !== "openapi-3.0" ? "base64" : "byte";
  return {
    style,
    alphanumericOnlyRefs: settings.alphanumericOnlyRefs ?? false,
    useJsonName: settings.useJsonName ?? false,
    defaultTimestampFormat: settings.defaultTimestampFormat ?? "date-time",
    unionStrategy: settings.unionStrategy ?? "oneOf",
    enumStrategy: settings.enumStrategy ?? "enum",
    mapStrategy: settings.mapStrategy ?? "propertyNames",
    useInlineMaps: settings.useInlineMaps ?? isOurs,
    disableFeatures: settings.disableFeatures ?? [],
    supportNonNumericFloats: settings.supportNonNumericFloats ?? isOurs,
    disableDefaultValues: settings.disableDefaultValues ?? false,
    disableIntEnums: settings.disableIntEnums ?? false,
    useIntegerType: settings.useIntegerType ?? isOurs,
    disableIntegerFormat: settings.disableIntegerFormat ?? false,
    useStringsForArbitraryPrecision: settings.useStringsForArbitraryPrecision ?? false,
    addReferenceDescriptions: settings.addReferenceDescriptions ?? isOurs,
    defaultBlobFormat: settings.defaultBlobFormat ?? base64,
    externalDocs: settings.externalDocs ?? EXTERNAL_DOCS,
    ...fixed,
  };
}

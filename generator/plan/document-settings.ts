import type { JsonObject, JsonValue } from "../model/index.js";

/**
 * How schemas are written. The names, but for `style`, are those of the settings of Smithy's own converter, whose
 * documentation tells them at length.
 */
interface SchemaSettings {
  /**
   * `hallmark`: everything that the model says, with words of our own (`x-hallmark-...`) where the standard has none.
   * `smithy`: exactly what Smithy's converter writes. It decides what the settings are that are left out.
   */
  readonly style?: "hallmark" | "smithy" | undefined;
  /** Strips what is neither letter nor digit from the names of schemas. */
  readonly alphanumericOnlyRefs?: boolean | undefined;
  /** Names properties by `smithy.api#jsonName`. In OpenAPI documents the protocol decides. */
  readonly useJsonName?: boolean | undefined;
  /** Of timestamps that have no format of their own. In OpenAPI documents the protocol decides. */
  readonly defaultTimestampFormat?: "date-time" | "epoch-seconds" | "http-date" | undefined;
  readonly unionStrategy?: "oneOf" | "object" | "structure" | undefined;
  readonly enumStrategy?: "enum" | "oneOf" | undefined;
  readonly mapStrategy?: "propertyNames" | "patternProperties" | undefined;
  /** Writes maps out where they are used. */
  readonly useInlineMaps?: boolean | undefined;
  /** Further members of the document itself. */
  readonly schemaDocumentExtensions?: JsonObject | undefined;
  /** Keywords that no schema is to have. */
  readonly disableFeatures?: readonly string[] | undefined;
  /** Floating point numbers may be `NaN`, `Infinity` and `-Infinity`, written as strings. */
  readonly supportNonNumericFloats?: boolean | undefined;
  readonly disableDefaultValues?: boolean | undefined;
  /** An intEnum is written like a number that may have every value. */
  readonly disableIntEnums?: boolean | undefined;
  readonly useIntegerType?: boolean | undefined;
  /** Numbers of any precision are strings. */
  readonly useStringsForArbitraryPrecision?: boolean | undefined;
  /** Tells the documentation of a member beside a reference to its target. */
  readonly addReferenceDescriptions?: boolean | undefined;
}

/** Settings of the JSON Schema document. */
export interface JsonSchemaSettings extends SchemaSettings {
  readonly jsonSchemaVersion?: "draft07" | "draft2020-12" | undefined;
  /** Where in the document the schemas are: `#/$defs`. */
  readonly definitionPointer?: string | undefined;
}

/** Settings of the OpenAPI document. */
export interface OpenApiSettings extends SchemaSettings {
  /** Shape id of the service; may only be the one that is generated. */
  readonly service?: string | undefined;
  /** Shape id of the protocol to describe where the service declares several. Left out: the one that all else speaks. */
  readonly protocol?: string | undefined;
  readonly version?: "3.0.2" | "3.1.0" | undefined;
  /** Tells the tags of the service and its operations. @see smithy.api#tags */
  readonly tags?: boolean | undefined;
  /** The only tags that are told. */
  readonly supportedTags?: readonly string[] | undefined;
  readonly defaultBlobFormat?: string | undefined;
  /** Names of external documentation that may become `externalDocs`, the best first. Case does not count. */
  readonly externalDocs?: readonly string[] | undefined;
  readonly keepUnusedComponents?: boolean | undefined;
  /** Media type of JSON bodies. */
  readonly jsonContentType?: string | undefined;
  /** A greedy label is an error. */
  readonly forbidGreedyLabels?: boolean | undefined;
  /** Names the parameter of a greedy label without `+`. */
  readonly removeGreedyParameterSuffix?: boolean | undefined;
  readonly onHttpPrefixHeaders?: "FAIL" | "WARN" | undefined;
  /** Traits that OpenAPI cannot say are warnings, not errors. */
  readonly ignoreUnsupportedTraits?: boolean | undefined;
  /** What stands in place of strings that equal a key. */
  readonly substitutions?: JsonObject | undefined;
  /** Values to add to the finished document, by JSON Pointer. */
  readonly jsonAdd?: Readonly<Record<string, JsonValue>> | undefined;
  readonly disableIntegerFormat?: boolean | undefined;
  /** Joins errors of one status; otherwise the last one stands for all. */
  readonly onErrorStatusConflict?: "oneOf" | undefined;
  /** Names the schemas of bodies after inputs and outputs, not after operations. */
  readonly useOperationInputOutputShapeNames?: boolean | undefined;
}

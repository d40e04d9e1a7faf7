import type { JsonSchemaSettings, OpenApiSettings } from "../../plan/index.js";

/** The contents of a `hallmark.config.json`. Its JSON Schema, shipped beside this file, says the same. */
export interface Config {
  readonly $schema?: string | undefined;
  /** Of this format. */
  readonly version: 1;
  /** Folder to write to, relative to the file. Left out: `generated`. */
  readonly out?: string | undefined;
  readonly services: readonly ServiceConfig[];
}

/** One service to generate. */
export interface ServiceConfig {
  /** Model files and folders, relative to the file, read together as one model. */
  readonly models: readonly string[];
  /** Shape id or bare name of the service; needed only where the model has several. */
  readonly service?: string | undefined;
  /** Name of the service's folder below the output folder. Left out: taken from the model. */
  readonly folder?: string | undefined;
  /** How types are written; `sdk` is how the AWS SDK for JavaScript writes them. */
  readonly types?: "strict" | "sdk" | undefined;
  /** Given: the output is a package of its own. */
  readonly package?: { readonly name: string; readonly version: string } | undefined;
  /** What to make; what these stand on is made too. Left out: everything that the service's protocol allows. */
  readonly pieces?: readonly string[] | undefined;
  /** How the OpenAPI document is written. */
  readonly openapi?: OpenApiSettings | undefined;
  /** How the JSON Schema document is written. */
  readonly jsonschema?: JsonSchemaSettings | undefined;
}

import type { JsonSchemaSettings, OpenApiSettings } from "../plan/index.js";
import type { ScenariosOfModel } from "./diff/index.js";

/** What to generate, and from what. Paths are relative to the current folder. */
export interface GenerateRequest extends ServiceSettings {
  /** Model files and folders, read together as one model. Left out: what the configuration says, or else `model/`. */
  readonly models?: readonly string[] | undefined;
  /** Configuration file. Left out: `hallmark.config.json`, where there is one and no model is given. */
  readonly config?: string | undefined;
  /** Folder to write to. Left out: what the configuration says, or else `generated`. */
  readonly out?: string | undefined;
  /** Compares only, writes nothing. */
  readonly check?: boolean | undefined;
  /** Overwrites files that were edited by hand. */
  readonly force?: boolean | undefined;
  /** The scenarios of a model, among which those that a change of it touches are looked for. */
  readonly scenarios?: ScenariosOfModel | undefined;
}

/** How one service is generated. What is given here wins over what a configuration says. */
export interface ServiceSettings {
  /** Shape id or bare name of the service; needed only where there are several. */
  readonly service?: string | undefined;
  /** Name of the service's folder. Left out: taken from the model. */
  readonly folder?: string | undefined;
  /** How the types are written; `sdk` is how the AWS SDK for JavaScript writes them. Left out: `strict`. */
  readonly types?: "strict" | "sdk" | undefined;
  /** Given: the output is a package of its own. */
  readonly package?: { readonly name: string; readonly version: string } | undefined;
  /** What to make; what these stand on is made too. Left out: everything. */
  readonly pieces?: readonly string[] | undefined;
  /** How the OpenAPI document is written. */
  readonly openapi?: OpenApiSettings | undefined;
  /** How the JSON Schema document is written. */
  readonly jsonschema?: JsonSchemaSettings | undefined;
}

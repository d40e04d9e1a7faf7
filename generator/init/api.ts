/** A description of one API that was found in a project. */
export interface FoundApi {
  /** For people: `com.example#Orders`, or the title of a document; empty where nobody has looked. */
  readonly title: string;
  /** Equal for two descriptions of one API. */
  readonly key: string;
  /** Of the API, as it is written. */
  readonly version: string;
  /** `Smithy 2.0`, `OpenAPI 3.1.0`, `Swagger 2.0`. */
  readonly format: string;
  /** Files and folders that are read together, relative to the project. */
  readonly models: readonly string[];
  /** Shape id of the service, where the models hold several. */
  readonly service?: string | undefined;
  /** Name of the folder that is generated for it, unless another is asked for. */
  readonly folder: string;
}

/** As the plan makes it of a service's name. */
export function folderOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

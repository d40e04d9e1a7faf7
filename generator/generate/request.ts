/** What to generate, and from what. Paths are relative to the current folder. */
export interface GenerateRequest {
  /** Model files and folders, read together as one model. Left out: what the configuration says, or else `model/`. */
  readonly models?: readonly string[] | undefined;
  /** Shape id or bare name of the service; needed only where the model has several. */
  readonly service?: string | undefined;
  /** Folder to write to. Left out: what the configuration says, or else `generated`. */
  readonly out?: string | undefined;
  /** Configuration file. Left out: `hallmark.config.json`, where there is one and no model is given. */
  readonly config?: string | undefined;
  /** How the types are written; `sdk` is how the AWS SDK for JavaScript writes them. */
  readonly types?: "strict" | "sdk" | undefined;
  /** Compares only, writes nothing. */
  readonly check?: boolean | undefined;
  /** Overwrites files that were edited by hand. */
  readonly force?: boolean | undefined;
}

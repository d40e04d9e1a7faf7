/** A file that is written at the beginning of a project, or would be. */
export interface InitFile {
  /** Relative to the project's folder. */
  readonly path: string;
  readonly text: string;
  /** What is new in it, for people. */
  readonly what: string;
}

/** Everything that a command line touches outside itself, so that tests can run one inside their own process. */
export interface Surroundings {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * The bytes of a file that the user named; relative paths start at the user's directory.
   *
   * @throws what `readFileSync` throws: an error with a `code` such as `ENOENT`.
   */
  readonly readFile: (path: string) => Uint8Array;
}

/** What it takes to read the files that values point to. */
export type FileSurroundings = Pick<Surroundings, "env" | "readFile">;

/** Everything that a command line touches outside itself, so that tests can run one inside their own process. */
export interface Surroundings {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * The bytes of a file that the user named, or of a configuration file; relative paths start at the user's directory.
   *
   * @throws what `readFileSync` throws: an error with a `code` such as `ENOENT`.
   */
  readonly readFile: (path: string) => Uint8Array;
  /**
   * Writes what the user wants in a file, from its beginning. Left out: there are no files.
   *
   * @throws what `writeFile` throws: an error with a `code` such as `ENOENT`.
   */
  readonly writeFile?: ((path: string, content: FileContent) => Promise<void>) | undefined;
  /** Shows output page by page with a program such as `less`. Given where the output is a terminal. */
  readonly page?: ((text: string, program: string) => Promise<void>) | undefined;
  /** The output is a terminal: help is styled. */
  readonly isTerminal?: boolean | undefined;
  /** Width of the terminal in characters; tables turn their rows into columns where they do not fit. Left out: 80. */
  readonly columns?: number | undefined;
  /** Sends requests in place of the client's own handler, which then knows nothing of timeouts and certificates. */
  readonly requestHandler?: object | undefined;
  /** Ends a call that is under way. */
  readonly interrupted?: AbortSignal | undefined;
}

/** All bytes of a file, or those that come one after the other. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

/** What it takes to read the files that values point to. */
export type FileSurroundings = Pick<Surroundings, "env" | "readFile">;

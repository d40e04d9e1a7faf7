/** Version 2 of the AWS CLI: the command or its parameters are wrong (252), or something else is (255). Rule CL-008. */
type ExitCode = 252 | 255;

/**
 * A command line that cannot be run as it stands. Its message holds no value that may be a secret.
 *
 * How it is shown differs: what the words themselves get wrong (`words`) follows the usage and the program's name, words
 * that nobody knows (`unknown`) follow the usage alone, and wrong values (`values`) stand on their own after an empty
 * line.
 */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly kind: "words" | "unknown" | "values";
  readonly exitCode: ExitCode;

  constructor(kind: UsageError["kind"], message: string, exitCode: ExitCode = 252) {
    super(message);
    this.kind = kind;
    this.exitCode = exitCode;
  }
}

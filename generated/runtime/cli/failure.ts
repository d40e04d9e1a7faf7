/** Exit codes of version 2 of the AWS CLI. Rule CL-008. */
export const exitCodes = {
  success: 0,
  /** Interrupted by the user. */
  interrupted: 130,
  /** The command or its parameters are wrong. */
  usage: 252,
  /** Region or credentials are missing. */
  configuration: 253,
  /** The service answered with an error. */
  service: 254,
  /** Anything else. */
  other: 255,
} as const;

/** A command that could not be done, for a reason that the user is told. Its message holds no secret. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

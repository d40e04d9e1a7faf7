import { UsageError } from "./arguments/usage-error.js";
import type { CommandLine } from "./command-line.js";
import { CommandFailure, exitCodes } from "./failure.js";
import type { Surroundings } from "./surroundings.js";

/** Tells why a command could not be done, in the forms of the AWS CLI. Returns the exit code. Rules CL-005 to CL-013. */
export function reportFailure({ program }: CommandLine, error: unknown, { stderr, interrupted }: Surroundings): number {
  if (interrupted?.aborted) {
    stderr("\n");
    return exitCodes.interrupted;
  }
  if (error instanceof UsageError) {
    const { kind, message, exitCode } = error;
    if (kind === "values") stderr(`\n${message}\n`);
    else if (kind === "unknown") stderr(`${usageOf(program)}\n${message}\n`);
    else stderr(`${usageOf(program)}\n${program}: error: ${message}\n`);
    return exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  stderr(`\n${message}\n`);
  return error instanceof CommandFailure ? error.exitCode : exitCodes.other;
}

function usageOf(program: string): string {
  return `usage: ${program} [options] <command> [options]
       ${program} help
       ${program} <command> help
`;
}

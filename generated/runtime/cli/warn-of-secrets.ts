import type { Surroundings } from "./surroundings.js";

/** Set to `off`, it keeps the command line from warning. */
export const WARNINGS = "HALLMARK_CLI_WARNINGS";

/**
 * Warns of secrets that were typed, once a call and without showing them: lists of processes and the history of the shell
 * have them now. It goes to the error output and changes no exit code, so programs that call the command are not disturbed.
 */
export function warnOfSecrets(
  program: string,
  options: readonly string[],
  { env, stderr }: Pick<Surroundings, "env" | "stderr">,
): void {
  if (options.length === 0 || env[WARNINGS]?.toLowerCase() === "off") return;
  const names = [...new Set(options)];
  const [verb, hint] = names.length === 1 ? ["holds", names[0]] : ["hold", names[0]];
  stderr(
    `${program}: warning: ${names.join(", ")} ${verb} a secret that other users and the shell's history can see; ` +
      `give it in a file instead: ${hint} file://PATH\n`,
  );
}

import type { Answer } from "../chapters/seen.js";
import type { Run } from "./run.js";

/**
 * Runs a subcommand of `aws secretsmanager` and gives its answer. It is written as on a command line, but no shell reads
 * it: what is put in is part of one word, whatever it contains.
 *
 * @example await aws`create-secret --name app/db --secret-string ${"päss wörd"}`
 * @throws CommandFailure when it ends with an exit code other than 0
 */
export type Aws = (line: TemplateStringsArray, ...values: readonly (string | undefined)[]) => Promise<Answer>;

/** One chapter of the tour, as somebody at a terminal would play it. */
export type CliChapter = (aws: Aws) => Promise<Readonly<Record<string, unknown>>>;

class CommandFailure extends Error {
  readonly exitCode: unknown;
  readonly stderr: string;

  constructor(words: readonly string[], exitCode: unknown, stderr: string) {
    super(`aws ${words[0]} ended with exit code ${exitCode}: ${stderr}`);
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}

/** The subcommands of what runs `aws`. */
export function awsWith(run: Run): Aws {
  return async (line, ...values) => {
    const words = wordsOf(line, values);
    const { exitCode, stdout, stderr } = await run(["secretsmanager", ...words]);
    if (exitCode !== 0) throw new CommandFailure(words, exitCode, stderr);
    // Operations without an answer print nothing.
    return stdout === "" ? {} : (JSON.parse(stdout) as Answer);
  };
}

/** How a call was refused: by the service, with what the command line says and the exit code that it has for that. */
export async function refusal(call: Promise<Answer>): Promise<Answer> {
  try {
    await call;
  } catch (error) {
    const refused = /An error occurred \((\w+)\) when calling the \w+ operation: (.*)\n$/;
    const [, name, message] = (error instanceof CommandFailure && refused.exec(error.stderr)) || [];
    if (name !== undefined && (error as CommandFailure).exitCode === REFUSED) return { error: name, message };
    throw error;
  }
  throw new Error("the call was to be refused");
}

/** Exit code of this version for what the service refuses; version 2 has 254. */
const REFUSED = 255;

function wordsOf(line: TemplateStringsArray, values: readonly (string | undefined)[]): readonly string[] {
  const withMarks = line.reduce((text, part, index) => `${text}\0${index - 1}\0${part}`);
  return withMarks
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/\0(\d+)\0/g, (_, index) => values[Number(index)] ?? ""));
}

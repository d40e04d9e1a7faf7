import { execFile, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** How a command ended. */
export interface Ended {
  readonly exitCode: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

/** Something that runs `aws` with the given words. */
export type Run = (words: readonly string[]) => Promise<Ended>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs the installed command. */
export function command(path: string, env: Environment): Run {
  return (words) =>
    new Promise((resolve) => {
      execFile(path, words, { env }, (error, stdout, stderr) =>
        resolve({ exitCode: error ? error.code : 0, stdout, stderr }),
      );
    });
}

/** The same in one process, one command after the other. */
export function repeatedCommand(python: string, env: Environment): Run & { readonly stop: () => void } {
  const child = spawn(python, [join(import.meta.dirname, "repeat.py")], { env, stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  const run: Run = async (words) => {
    child.stdin.write(`${JSON.stringify(words)}\n`);
    const answer = await answers.next();
    if (answer.done) throw new Error(`Python ended at aws ${words.join(" ")}`);
    return JSON.parse(answer.value) as Ended;
  };
  return Object.assign(run, { stop: () => child.stdin.end() });
}

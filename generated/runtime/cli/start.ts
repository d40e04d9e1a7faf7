import { readFileSync } from "node:fs";
import type { CommandLine } from "./command-line.js";
import { runCommandLine } from "./run.js";

/** Runs a command line as a program of its own: with the process's words, files, variables and terminal. */
export async function startCommandLine(commandLine: CommandLine): Promise<void> {
  const interruption = new AbortController();
  process.once("SIGINT", () => {
    interruption.abort();
    // What does not listen is not waited for.
    setTimeout(() => process.exit(130), 1000).unref();
  });
  const { env, stdout } = process;
  // `| head` has read enough: what is left is not wanted, and nothing went wrong.
  stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 255));
  process.exitCode = await runCommandLine(commandLine, process.argv.slice(2), {
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    env,
    readFile: (path) => readFileSync(path),
    writeFile: async (path, content) => {
      const { writeFile } = await import("node:fs/promises");
      await writeFile(path, content);
    },
    isTerminal: stdout.isTTY,
    ...(stdout.isTTY && { columns: stdout.columns, page }),
    interrupted: interruption.signal,
  });
}

async function page(text: string, program: string): Promise<void> {
  const { pageThrough } = await import("./pager.js");
  return pageThrough(text, program);
}

import { CommanderError } from "commander";
import { exitCode } from "./exit-code.js";
import { programOf } from "./program.js";
import { printAside } from "./terminal.js";

/** Runs one command to its end and sets the exit code of the process. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  surviveClosedPipes();
  process.on("uncaughtException", endWithBug);
  try {
    await programOf().parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed the help or the complaint; help that nobody asked for is a complaint as well.
      process.exitCode = error.exitCode === 0 ? exitCode.allWell : exitCode.unusable;
    } else {
      endWithBug(error);
    }
  }
}

/** `hallmark ... | head`: who stops reading has read enough. */
function surviveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}

function endWithBug(error: unknown): void {
  const isDebugging = Boolean(process.env["HALLMARK_DEBUG"]);
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  printAside(`hallmark: this should not have happened: ${message}`);
  printAside(isDebugging ? (stack ?? "") : "It is a bug in Hallmark. With HALLMARK_DEBUG=1 it says where.");
  process.exit(exitCode.bug);
}

import type { Action, Invocation } from "./arguments/invocation.js";
import type { CommandLine } from "./command-line.js";
import type { Surroundings } from "./surroundings.js";

/**
 * Does what the words after the program's name say. What that needs is loaded on the way, so that short answers come
 * quickly.
 *
 * @returns the exit code, by the classes of version 2 of the AWS CLI (rule CL-008). Nothing is thrown.
 */
export async function runCommandLine(
  commandLine: CommandLine,
  words: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  try {
    if (words.length === 1 && words[0] === "--version") showVersion(commandLine, surroundings);
    else {
      const { readArguments } = await import("./arguments/read-arguments.js");
      const invocation = await readArguments(commandLine, words, surroundings, async (globals) => {
        const { binarySettings } = await import("./settings/binary-settings.js");
        return binarySettings(globals, surroundings);
      });
      await perform(commandLine, invocation, surroundings);
    }
    return 0;
  } catch (error) {
    const { reportFailure } = await import("./report-failure.js");
    return reportFailure(commandLine, error, surroundings);
  }
}

async function perform(
  commandLine: CommandLine,
  { globals, action }: Invocation,
  surroundings: Surroundings,
): Promise<void> {
  switch (action.kind) {
    case "version":
      return showVersion(commandLine, surroundings);
    case "skeleton":
      return surroundings.stdout(action.text);
    case "help": {
      const { showHelp } = await import("./show-help.js");
      return showHelp(commandLine, action, globals, surroundings);
    }
    case "completion": {
      const { completionScript } = await import("./completion/completion-script.js");
      return surroundings.stdout(await completionScript(commandLine, action.shell));
    }
    case "call":
    case "sample": {
      const { callOperation } = await import("./call-operation.js");
      return callOperation(commandLine, action, globals, surroundings);
    }
    default:
      return unreachable(action);
  }
}

function unreachable(action: never): never {
  throw new Error(`no such action: ${(action as Action).kind}`);
}

/** In the form of the AWS CLI: names with their versions. */
function showVersion({ program, apiVersion }: CommandLine, { stdout }: Surroundings): void {
  stdout(`${program}/${apiVersion} Node/${process.versions.node} ${process.platform}/${process.arch}\n`);
}

import type { Completion } from "../arguments/invocation.js";
import type { CommandLine } from "../command-line.js";
import { bashScript } from "./bash.js";
import { completionWords } from "./completion-words.js";
import { fishScript } from "./fish.js";
import { zshScript } from "./zsh.js";

const scripts = { bash: bashScript, fish: fishScript, zsh: zshScript } as const;

/** The script that, once sourced, completes commands, options and the values of those that have a choice. */
export async function completionScript(commandLine: CommandLine, shell: Completion["shell"]): Promise<string> {
  return scripts[shell](await completionWords(commandLine));
}

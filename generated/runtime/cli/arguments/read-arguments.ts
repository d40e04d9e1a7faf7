import type { CommandLine, Command } from "../command-line.js";
import type { FileSurroundings } from "../surroundings.js";
import { optionsOf } from "./command-options.js";
import type { Globals } from "./global-options.js";
import { invalidChoice } from "./invalid-choice.js";
import type { Action, Invocation } from "./invocation.js";
import { commandIndex, readGlobals } from "./read-globals.js";
import type { ReadSettings } from "./reading-settings.js";
import { UsageError } from "./usage-error.js";

const SHELLS = ["bash", "zsh", "fish"] as const;

/** Words that stand where a command does. An operation of this name comes before them. */
const BESIDE_COMMANDS = ["completion", "help"] as const;

/**
 * What the words after the program's name ask for. Nothing is loaded but what they name.
 *
 * @param words without the program.
 * @throws UsageError where they cannot be run.
 */
export async function readArguments(
  commandLine: CommandLine,
  words: readonly string[],
  surroundings: FileSurroundings,
  readSettings: ReadSettings = async () => ({}),
): Promise<Invocation> {
  const at = commandIndex(words);
  if (at < 0) {
    const { globals } = readGlobals(words);
    return { globals, action: withoutCommand(globals) };
  }
  const name = words[at]!;
  const command = Object.hasOwn(commandLine.commands, name) ? await commandLine.commands[name]!.load() : undefined;
  const before = readGlobals(words.slice(0, at));
  const behind = readGlobals(words.slice(at + 1), ownOptions(command));
  const globals = { ...before.globals, ...behind.globals };
  const rest = [...before.rest, ...behind.rest];
  if (globals.version) return { globals, action: { kind: "version" } };
  if (command === undefined) return { globals, action: await besideCommands(commandLine, name, rest, globals) };
  const { readCommand } = await import("./read-command.js");
  return { globals, action: await readCommand({ name, command }, rest, globals, surroundings, readSettings) };
}

function withoutCommand(globals: Globals): Action {
  if (globals.version) return { kind: "version" };
  if (globals.help) return { kind: "help" };
  throw new UsageError("words", "the following arguments are required: operation");
}

/**
 * Some models have members that are called like an option of all commands, `Region` say: behind the command's name the
 * option is the member's.
 */
function ownOptions(command: Command | undefined): ReadonlySet<string> {
  return new Set(command === undefined ? [] : optionsOf(command).map(({ name }) => name));
}

async function besideCommands(
  { commands }: CommandLine,
  name: string,
  [next]: readonly string[],
  globals: Globals,
): Promise<Action> {
  if (name === "help") {
    if (next === undefined) return { kind: "help" };
    if (!Object.hasOwn(commands, next)) throw invalidChoice("operation", next, Object.keys(commands));
    return { kind: "help", subcommand: { name: next, command: await commands[next]!.load() } };
  }
  if (name === "completion" && globals.help) return { kind: "help" };
  if (name !== "completion") throw invalidChoice("operation", name, [...Object.keys(commands), ...BESIDE_COMMANDS]);
  const shell = SHELLS.find((each) => each === next);
  if (shell === undefined) throw invalidChoice("shell", next ?? "", SHELLS);
  return { kind: "completion", shell };
}

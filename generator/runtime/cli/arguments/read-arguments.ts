import type { CommandLine, Command } from "../command-line.js";
import type { FileSurroundings } from "../surroundings.js";
import { optionsOf } from "./command-options.js";
import { globalOptions, type Globals } from "./global-options.js";
import { invalidChoice } from "./invalid-choice.js";
import type { Action, Invocation } from "./invocation.js";
import { readCommand } from "./read-command.js";
import { readGlobals } from "./read-globals.js";
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
  const { globals, rest } = readGlobals(words);
  if (globals.version) return { globals, action: { kind: "version" } };
  const at = rest.findIndex((word) => !word.startsWith("-"));
  const name = rest[at];
  if (name === undefined) {
    if (globals.help) return { globals, action: { kind: "help" } };
    throw new UsageError("words", "the following arguments are required: operation");
  }
  const others = rest.toSpliced(at, 1);
  if (!Object.hasOwn(commandLine.commands, name)) {
    return { globals, action: await besideCommands(commandLine, name, others, globals) };
  }
  const command = await commandLine.commands[name]!.load();
  const mine = withOwnOptions(command, name, words) ?? { globals, rest: others };
  const action = await readCommand({ name, command }, mine.rest, mine.globals, surroundings, readSettings);
  return { globals: mine.globals, action };
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

/**
 * Some models have members that are called like an option of all commands, `Region` say: behind the command's name the
 * option is the member's. `undefined` where there are none.
 */
function withOwnOptions(
  command: Command,
  name: string,
  words: readonly string[],
): ReturnType<typeof readGlobals> | undefined {
  const own = new Set(optionsOf(command).map((option) => option.name));
  if (!globalOptions.some((option) => own.has(option.name))) return undefined;
  const at = words.indexOf(name);
  const before = readGlobals(words.slice(0, at));
  const behind = readGlobals(words.slice(at + 1), own);
  return { globals: { ...before.globals, ...behind.globals }, rest: [...before.rest, ...behind.rest] };
}

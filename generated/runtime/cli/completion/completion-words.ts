import { optionsOf, SKELETONS, type CommandOption } from "../arguments/command-options.js";
import { globalOptions, type GlobalOption } from "../arguments/global-options.js";
import type { CommandLine, Value } from "../command-line.js";

/** All that a shell can complete. */
export interface CompletionWords {
  readonly program: string;
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
}

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
}

export interface CompletedOption {
  /** With the hyphens in front. */
  readonly name: string;
  readonly summary: string;
  readonly takesValue: boolean;
  /** What its value can be; none where that is open. */
  readonly values: readonly string[];
}

/** The words of a program that is not an operation's. */
const BESIDE_COMMANDS: readonly CompletedCommand[] = [
  { name: "completion", summary: "Prints the script that completes words in a shell.", options: [] },
  { name: "help", summary: "Prints help.", options: [] },
];

export async function completionWords({ program, commands }: CommandLine): Promise<CompletionWords> {
  const operations = await Promise.all(
    Object.entries(commands).map(async ([name, { summary, load }]) => {
      const command = await load();
      const options = optionsOf(command).filter((option) => option.kind !== "member" || !option.isHidden);
      const summaries = (option: CommandOption) =>
        "member" in option ? (command.input.members[option.member]?.summary ?? "") : "";
      return { name, summary, options: options.map((option) => ownOption(option, summaries(option))) };
    }),
  );
  return { program, options: globalOptions.map(globalOption), commands: [...operations, ...BESIDE_COMMANDS] };
}

function globalOption({ name, takes, choices = [], summary }: GlobalOption): CompletedOption {
  return { name: `--${name}`, summary, takesValue: takes !== "nothing", values: choices };
}

function ownOption(option: CommandOption, summary: string): CompletedOption {
  return { name: `--${option.name}`, summary, takesValue: option.takes !== "none", values: valuesOf(option) };
}

function valuesOf(option: CommandOption): readonly string[] {
  if (option.kind === "skeleton") return SKELETONS;
  return option.kind === "member" ? choicesOf(option.value).filter(isPlain) : [];
}

function choicesOf(value: Value): readonly string[] {
  if (value.kind === "list") return choicesOf(value.element());
  return "values" in value ? (value.values ?? []) : [];
}

/** No shell has a meaning of its own for it. */
function isPlain(word: string): boolean {
  return /^[\w.:@/-]+$/.test(word);
}

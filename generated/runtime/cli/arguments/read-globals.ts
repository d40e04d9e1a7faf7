import { globalOptions, type GlobalOption, type Globals } from "./global-options.js";
import { integer } from "./integer.js";
import { invalidChoice } from "./invalid-choice.js";
import { matchOptions } from "./match-options.js";

interface GlobalsRead {
  readonly globals: Globals;
  /** All other words, in order. */
  readonly rest: readonly string[];
}

const shapes = globalOptions.map((option: GlobalOption) => ({
  ...option,
  takes: option.takes === "nothing" ? ("none" as const) : ("one" as const),
  holds: option.takes,
}));

/**
 * Takes the options that all commands have from among the words, wherever they stand, rule CL-017.
 *
 * @param except names that the command has options of its own for.
 * @throws UsageError
 */
export function readGlobals(words: readonly string[], except: ReadonlySet<string> = new Set()): GlobalsRead {
  const options = shapes.filter(({ name }) => !except.has(name));
  const { given, rest } = matchOptions(words, options);
  const values = given.map(({ option, words: [word = ""] }): [string, unknown] => {
    if (option.choices !== undefined && !option.choices.includes(word)) {
      throw invalidChoice(`--${option.name}`, word, option.choices);
    }
    return [
      option.name,
      option.holds === "nothing" ? true : option.holds === "text" ? word : integer(option.name, word),
    ];
  });
  return { globals: Object.fromEntries(values) as Globals, rest: rest.map(({ text }) => text) };
}

/**
 * Where the name of the command is, the first word that is no option and no value of one; -1 if there is none.
 *
 * @throws UsageError
 */
export function commandIndex(words: readonly string[]): number {
  return matchOptions(words, shapes).rest.find(({ isOption }) => !isOption)?.index ?? -1;
}

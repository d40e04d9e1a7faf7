import type { Command } from "../command-line.js";
import { inputSkeleton } from "../skeleton/input-skeleton.js";
import { outputSample } from "../skeleton/output-sample.js";
import { yamlSkeleton } from "../skeleton/yaml-skeleton.js";
import type { FileSurroundings } from "../surroundings.js";
import { mayHoldSecret } from "../values/any-within.js";
import { SKELETONS, optionsOf, type CommandOption } from "./command-options.js";
import type { Globals } from "./global-options.js";
import { invalidChoice } from "./invalid-choice.js";
import type { Action, Subcommand } from "./invocation.js";
import { END_OF_OPTIONS, matchOptions, type GivenOption, type RestWord } from "./match-options.js";
import { readCall } from "./read-call.js";
import type { ReadSettings } from "./reading-settings.js";
import { unknownWords } from "./unknown-words.js";
import { UsageError } from "./usage-error.js";

/**
 * What the words of one command ask for.
 *
 * @throws UsageError
 */
export async function readCommand(
  subcommand: Subcommand,
  words: readonly string[],
  globals: Globals,
  surroundings: FileSurroundings,
  readSettings: ReadSettings,
): Promise<Action> {
  const { command } = subcommand;
  const options = optionsOf(command);
  const { given, rest } = matchOptions(words, options);
  if (globals.help || isHelp(rest)) return { kind: "help", subcommand };
  const skeleton = skeletonOf(given);
  const isInputShown = skeleton !== undefined && skeleton !== "output";
  const isInputElsewhere = given.some(({ option }) => option.kind === "input") || isInputShown;
  const outfile = command.outfile === undefined ? undefined : rest.find(isOutfile);
  refuseMissing([
    ...(isInputElsewhere ? [] : missingOptions(options, given)),
    ...(command.outfile === undefined || outfile || skeleton !== undefined ? [] : ["outfile"]),
  ]);
  const unknown = withoutEnd(rest.filter((word) => word !== outfile));
  if (unknown.length > 0) throw unknownWords(unknown, secretOptions(options, mayHoldSecret(command.input)));
  if (skeleton === "input") return { kind: "skeleton", ...subcommand, text: inputSkeleton(command.input) };
  if (skeleton === "yaml-input") return { kind: "skeleton", ...subcommand, text: yamlSkeleton(command.input) };
  const call = await readCall(subcommand, given, globals, surroundings, readSettings);
  return skeleton === "output"
    ? { kind: "sample", ...subcommand, output: shownSample(command), secrets: call.secrets }
    : { ...call, ...(outfile && { outfile: { member: command.outfile!, path: outfile.text } }) };
}

/** The first word that belongs to no option. */
function isOutfile({ isOption, text }: RestWord): boolean {
  return !isOption && text !== END_OF_OPTIONS;
}

/** What goes into a file is not shown. */
function shownSample({ output, outfile }: Command): Record<string, unknown> {
  const members = Object.entries(outputSample(output)).filter(([name]) => name !== outfile);
  return Object.fromEntries(members);
}

function withoutEnd(rest: readonly RestWord[]): readonly RestWord[] {
  const end = rest.findIndex(({ text }) => text === END_OF_OPTIONS);
  return rest.filter((_, index) => index !== end);
}

function isHelp(rest: readonly RestWord[]): boolean {
  return rest.find(({ isOption }) => !isOption)?.text === "help";
}

/** The skeleton that is asked for, input if it is not said which; rules CL-051 and CL-057. */
function skeletonOf(given: readonly GivenOption<CommandOption>[]): (typeof SKELETONS)[number] | undefined {
  let skeleton: (typeof SKELETONS)[number] | undefined;
  for (const { option, words } of given) {
    if (option.kind !== "skeleton") continue;
    const [word = "input"] = words;
    skeleton = SKELETONS.find((each) => each === word);
    if (skeleton === undefined) throw invalidChoice(`--${option.name}`, word, SKELETONS);
  }
  return skeleton;
}

function missingOptions(
  options: readonly CommandOption[],
  given: readonly GivenOption<CommandOption>[],
): readonly string[] {
  const missing = options.filter((option) => {
    return option.kind === "member" && option.isRequired && !given.some((each) => each.option === option);
  });
  return missing.map(({ name }) => `--${name}`);
}

/** Rule CL-005. */
function refuseMissing(missing: readonly string[]): void {
  if (missing.length === 0) return;
  throw new UsageError("words", `the following arguments are required: ${missing.join(", ")}`);
}

function secretOptions(options: readonly CommandOption[], hasSecrets: boolean): readonly string[] {
  return options
    .filter(
      (option) => (option.kind === "member" && mayHoldSecret(option.value)) || (option.kind === "input" && hasSecrets),
    )
    .map(({ name }) => name);
}

import { checkInput } from "../check/check-input.js";
import type { StructureValue } from "../command-line.js";
import { inputDocument } from "../input/input-document.js";
import type { FileSurroundings } from "../surroundings.js";
import { mayHoldBytes, mayHoldSecret } from "../values/any-within.js";
import { BadValue } from "../values/bad-value.js";
import { readBinary, type BinaryFormat } from "../values/binary-value.js";
import { clientInput } from "../values/client-value.js";
import { memberOf } from "../values/map-parts.js";
import { optionValue } from "../values/option-value.js";
import { parameterFiles, type LoadFile } from "../values/parameter-file.js";
import type { RawObject, RawValue } from "../values/raw-value.js";
import type { CommandOption } from "./command-options.js";
import type { Globals } from "./global-options.js";
import type { Call, Subcommand } from "./invocation.js";
import type { GivenOption } from "./match-options.js";
import { pagesOf, type GivenMember } from "./paging.js";
import type { ReadSettings } from "./reading-settings.js";
import { UsageError } from "./usage-error.js";

/**
 * The call that the options ask for: what they give comes first, in the model's order, and whole members of
 * `--cli-input-json` or `--cli-input-yaml` follow where the options give none (rules CL-039, CL-041).
 *
 * @throws UsageError
 */
export async function readCall(
  subcommand: Subcommand,
  given: readonly GivenOption<CommandOption>[],
  globals: Globals,
  surroundings: FileSurroundings,
  readSettings: ReadSettings,
): Promise<Call> {
  const { input: model } = subcommand.command;
  const loadFile = parameterFiles(surroundings);
  const document = await documentOf(given, model, loadFile);
  const { members, paging } = pagesOf(subcommand.command, given, globals, Object.keys(document?.members ?? {}));
  const format = await binaryFormat(members, globals, readSettings);
  const fromOptions: RawObject = Object.fromEntries(
    Object.keys(model.members)
      .filter((member) => members.has(member))
      .map((member) => [member, memberValue(members.get(member)!, loadFile, format)]),
  );
  const input = { ...fromOptions, ...without(document?.members ?? {}, fromOptions) };
  const problems = checkInput(input, model);
  if (problems.length > 0) throw new UsageError("values", `Parameter validation failed:\n${problems.join("\n")}`);
  return {
    kind: "call",
    ...subcommand,
    input: await clientInput(input, model),
    paging,
    secrets: [...exposed(members), ...(document?.isExposed ? [`--${document.option}`] : [])],
  };
}

interface Document {
  readonly option: string;
  readonly members: RawObject;
  /** It holds a secret and stood on the command line itself. */
  readonly isExposed: boolean;
}

async function documentOf(
  given: readonly GivenOption<CommandOption>[],
  model: StructureValue,
  loadFile: LoadFile,
): Promise<Document | undefined> {
  const inputs = given.filter(({ option }) => option.kind === "input");
  const last = inputs.at(-1);
  if (last?.option.kind !== "input") return undefined;
  const { name, form } = last.option;
  // Rule CL-043.
  if (inputs.some(({ option }) => option !== last.option)) {
    throw new UsageError("values", "Only one --cli-input- parameter may be specified.");
  }
  const [word = ""] = last.words;
  try {
    const members = await inputDocument(form, word, loadFile, !mayHoldSecret(model));
    const isExposed = !isFile(word) && Object.keys(members).some((member) => isSecret(member, model));
    return { option: name, members, isExposed };
  } catch (error) {
    throw error instanceof BadValue ? unreadable(name, error) : error;
  }
}

function memberValue({ option, words }: GivenMember, loadFile: LoadFile, format: BinaryFormat): RawValue {
  if (option.kind === "flag") return option.gives;
  try {
    return readBinary(optionValue(words, option.value, loadFile), option.value, format);
  } catch (error) {
    throw error instanceof BadValue ? unreadable(`--${option.name}`, error) : error;
  }
}

function unreadable(parameter: string, { message }: BadValue): UsageError {
  return new UsageError("values", `Error parsing parameter '${parameter}': ${message}`);
}

async function binaryFormat(
  members: ReadonlyMap<string, GivenMember>,
  globals: Globals,
  readSettings: ReadSettings,
): Promise<BinaryFormat> {
  const matters = [...members.values()].some(({ option }) => option.kind === "member" && mayHoldBytes(option.value));
  if (!matters) return "base64";
  return globals["cli-binary-format"] ?? (await readSettings(globals)).binaryFormat ?? "base64";
}

function without(members: RawObject, others: RawObject): RawObject {
  return Object.fromEntries(Object.entries(members).filter(([member]) => !Object.hasOwn(others, member)));
}

function exposed(members: ReadonlyMap<string, GivenMember>): readonly string[] {
  return [...members.values()]
    .filter(({ option, words }) => {
      return option.kind === "member" && mayHoldSecret(option.value) && !words.every((word) => isFile(word));
    })
    .map(({ option }) => `--${option.name}`);
}

function isSecret(member: string, model: StructureValue): boolean {
  const value = memberOf(model, member);
  return value !== undefined && mayHoldSecret(value);
}

/** A secret that a file holds is not to be seen in a list of processes. */
function isFile(word: string): boolean {
  return /^fileb?:\/\/|@=fileb?:\/\//.test(word);
}
